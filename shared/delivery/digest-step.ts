import { giveUpMs, graceMs } from './ledger.ts';

export interface DigestAttempt {
  state: 'sending' | 'sent' | 'refused';
  claimedAt: string;
}
export type DigestStep = 'claim-and-send' | 'wait' | 'look-in-sent-items' | 'nothing';

/**
 * What a digest run does about one manager's mail. There is nobody to ask, so what is in doubt is looked up first;
 * only when Sent Items has had its time (`isLookedUp`) may it be sent anew.
 */
export function nextDigestStep(attempt: DigestAttempt | null, now: Date, isLookedUp = false): DigestStep {
  if (attempt === null || attempt.state === 'refused') return 'claim-and-send';
  if (attempt.state === 'sent') return 'nothing';
  const age = now.getTime() - Date.parse(attempt.claimedAt);
  if (age < graceMs) return 'wait';
  if (!isLookedUp) return 'look-in-sent-items';
  return age >= giveUpMs ? 'claim-and-send' : 'wait';
}
