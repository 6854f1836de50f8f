import type { Reply, Stage } from './stage.ts';

/** What lies in the tables before anything is tried. */
export interface Before {
  /** Ana's, sent; and Ana's, on its way. */
  sent: { id: string; claim: string };
  sending: { id: string; claim: string };
  /** Mia's, on its way. */
  mias: { id: string; claim: string };
  teamId: string;
}
export interface Attempt {
  attempt: string;
  status: number;
  /** Answered by the functions host before our code sees it: a status and no sentence. */
  byHost?: true;
  try: (stage: Stage, before: Before) => Promise<Reply>;
}

export const thanks = 'POST /api/thanks';
export const accepted = (claim: string) => ({ body: { claim, outcome: 'accepted' } });
export const stranger = '99999999-9999-4999-8999-999999999999';
