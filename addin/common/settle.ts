import type { ThanksView } from '../../shared/api.ts';
import { isGivenUp } from '../../shared/delivery/ledger.ts';
import { nextStep, type Step } from '../../shared/delivery/next-step.ts';
import type { Api } from './api-client.ts';
import type { Graph } from './graph-client.ts';

export interface SettleParts {
  api: Pick<Api, 'pending' | 'report'>;
  graph: () => Promise<Pick<Graph, 'wasSent'>>;
  /** Whether Mail.Read was granted already; must not prompt. */
  canLook: () => Promise<boolean>;
  now: () => Date;
}

/** What is left for the sender to see: `ready` waits for a click, `ask` needs an answer, `underway` needs patience. */
export interface Unfinished {
  thanks: ThanksView;
  standing: Standing;
  /** Sent Items was looked through, late enough to be sure, and it is not there. */
  isSurelyMissing: boolean;
}
export type Standing = 'ready' | 'ask' | 'underway';

/**
 * What became of notes whose sending was interrupted: looks for them in Sent Items where it may, and says what only
 * the sender can decide. It never sends. What cannot be told now is told at the next opening.
 */
export async function settlePending(parts: SettleParts): Promise<Unfinished[]> {
  const pending = await parts.api.pending();
  if (pending.length === 0) return [];
  const canLook = await parts.canLook();
  const settled: Unfinished[] = [];
  for (const thanks of pending) {
    const step = nextStep(thanks, parts.now(), canLook);
    const isThere = step === 'look-in-sent-items' ? await isInSentItems(parts, thanks.id) : null;
    const standing = await settleOne(parts, thanks, step, isThere);
    const isSurelyMissing = isThere === false && isGivenUp(thanks, parts.now());
    if (standing !== 'done') settled.push({ thanks, standing, isSurelyMissing });
  }
  return settled;
}

/** Null when it could not be looked up just now. */
const isInSentItems = (parts: SettleParts, id: string): Promise<boolean | null> =>
  parts
    .graph()
    .then((graph) => graph.wasSent(id))
    .catch(() => null);

async function settleOne(
  parts: SettleParts,
  thanks: ThanksView,
  step: Step,
  isThere: boolean | null,
): Promise<Standing | 'done'> {
  switch (step) {
    case 'nothing':
      return 'done';
    case 'wait':
      return 'underway';
    case 'claim-and-send':
      return 'ready';
    case 'look-in-sent-items':
      if (!isThere && thanks.state === 'unsure') return 'ask';
      if (isThere === null) return 'underway';
      return told(parts, thanks.id, isThere ? 'found' : 'not-found', true);
    case 'ask-the-sender':
      if (thanks.state === 'unsure') return 'ask';
      return told(parts, thanks.id, 'not-found', false);
  }
}

/** Reports what was seen and goes by the ledger's answer. */
async function told(
  parts: SettleParts,
  id: string,
  outcome: 'found' | 'not-found',
  looked: boolean,
): Promise<Standing | 'done'> {
  const answer = await parts.api.report(id, { outcome, looked }).catch(() => null);
  switch (answer?.state) {
    case 'sent':
    case 'refused':
      return 'done';
    case 'unsure':
      return 'ask';
    case 'queued':
      return 'ready';
    default:
      return outcome === 'found' ? 'done' : 'underway';
  }
}
