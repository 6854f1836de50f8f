import type { LedgerState } from '../api.ts';
import { isStale } from './ledger.ts';

export type Step = 'claim-and-send' | 'wait' | 'look-in-sent-items' | 'ask-the-sender' | 'nothing';

/**
 * What the sender's client does next with a thank-you. `canLook` is whether Mail.Read was granted; without it
 * doubt goes to the person. Nothing here ever sends a second time by itself.
 */
export function nextStep(
  entry: { state: LedgerState; claimedAt: string | null },
  now: Date,
  canLook: boolean,
): Step {
  switch (entry.state) {
    case 'queued':
      return 'claim-and-send';
    case 'sending':
      if (!isStale(entry, now)) return 'wait';
      return canLook ? 'look-in-sent-items' : 'ask-the-sender';
    case 'unsure':
      // Graph may have delivered late, and Sent Items may have lagged: a look can spare the person the question.
      return canLook ? 'look-in-sent-items' : 'ask-the-sender';
    case 'sent':
    case 'refused':
      return 'nothing';
  }
}
