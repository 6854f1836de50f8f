import type { Helper, Source } from '../../shared/api.ts';
import type { Conversation, Verdict } from '../../shared/detection/types.ts';

/** What someone may be thanked for: from the open mail, from the inbox, or by hand. */
export interface Situation {
  source: Source;
  /** The mail's verdict; null when thanking by hand. */
  verdict: Verdict | null;
  helper: { name: string | null; address: string | null };
  title: string | null;
  ticketId: string | null;
  /** When the mail that says so came. */
  at: string | null;
  /** The helper whom the sender picked from the directory, when that is how it began. */
  picked: Helper | null;
}

export function situationOf(verdict: Verdict, conversation: Conversation, source: Source): Situation {
  const last = conversation.messages.at(-1);
  const at = last && 'receivedDateTime' in last ? (last.receivedDateTime ?? null) : null;
  return {
    source,
    verdict,
    helper: verdict.helper ?? { name: null, address: null },
    title: verdict.title,
    ticketId: verdict.ticketId,
    at,
    picked: null,
  };
}

/** Thanks with nothing detected; the nonce makes each its own. */
export const situationByHand = (picked: Helper, nonce: string): Situation => ({
  source: { kind: 'manual', system: '', key: nonce },
  verdict: null,
  helper: { name: picked.displayName, address: picked.mail },
  title: null,
  ticketId: null,
  at: null,
  picked,
});
