import * as v from 'valibot';
import type { LedgerState, OutcomeRequest } from '../api.ts';

/** One thing that was done with a thank-you: when, at which attempt, and how it is known. Never any text. */
export const DeedSchema = v.object({
  at: v.string(),
  what: v.picklist([
    'accepted', // by the ledger, with the note as it then was
    'claimed',
    'sent',
    'refused', // by Graph; `by` is its status
    'doubtful',
    'unsure',
    'discarded',
    'send-again',
    'withdrawn',
  ]),
  /** Claims so far. */
  attempt: v.number(),
  /** `graph`, `sent-items` and `sender` say who knows; `nobody-could-look` why it is unsure; or a status. */
  by: v.optional(v.string()),
});
export type Deed = v.InferOutput<typeof DeedSchema>;

/** A cell of a table holds 32,000 characters; so many deeds fill a fifth of it. */
export const mostDeeds = 60;

/** The history with one deed more. Of a very long one the beginning and the latest stay. */
export function withDeed(
  { history, attempts }: { history: Deed[]; attempts: number },
  now: Date,
  deed: Pick<Deed, 'what' | 'by'>,
): Deed[] {
  const [first, ...rest] = [...history, { at: now.toISOString(), attempt: attempts, ...deed }];
  return first ? [first, ...rest.slice(1 - mostDeeds)] : [];
}

/** What a report that changed the entry is remembered as; `state` is the one that it led to. */
export function deedOf(
  { outcome, status, looked }: OutcomeRequest,
  state: LedgerState,
): Pick<Deed, 'what' | 'by'> {
  const seen = looked ? 'sent-items' : 'nobody-could-look';
  switch (outcome) {
    case 'accepted':
      return { what: 'sent', by: 'graph' };
    case 'refused':
      return { what: 'refused', by: String(status ?? 400) };
    case 'doubtful':
      return state === 'unsure' ? { what: 'unsure', by: seen } : { what: 'doubtful' };
    case 'found':
      return { what: 'sent', by: looked ? 'sent-items' : 'sender' };
    case 'not-found':
      return { what: 'unsure', by: seen };
    case 'discard':
      return { what: 'discarded' };
    case 'send-again':
      return { what: 'send-again' };
  }
}
