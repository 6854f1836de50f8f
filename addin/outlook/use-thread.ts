import { useEffect, useState } from 'react';
import { replyPrefix } from '../../shared/detection/letter.ts';
import type { Conversation, Me, VerdictKind } from '../../shared/detection/types.ts';
import type { Judged } from './judge.ts';
import { useServices } from './services.ts';
import { useConversation } from './use-judged.ts';
import type { Mail } from './use-mail.ts';

/** Where mail may be read, an answer is judged once more with the whole conversation: what was asked, and what came of it. */
export function useJudgedInThread(mail: Mail, me: Me, alone: Judged | null): Judged | null {
  const thread = useThread(mail, me);
  const whole = useConversation(thread);
  return whole && thread && isTalk(alone) ? whole : alone;
}

/** A ticket system's notice speaks for itself, whatever else its conversation holds. */
const isTalk = (judged: Judged | null) => judged !== null && talkKinds.has(judged.verdict.kind);
const talkKinds = new Set<VerdictKind>(['ordinary', 'updated', 'fix-reply', 'confirmed', 'mine-to-solve']);

/** The conversation of the open mail, when there is more of it to read; the mail alone stays judged where that fails. */
function useThread(mail: Mail, me: Me): Conversation | null {
  const { graph, canLook } = useServices();
  const [thread, setThread] = useState<{ mail: Mail; conversation: Conversation } | null>(null);
  useEffect(() => {
    if (mail.kind !== 'open' || !replyPrefix.test(String(mail.message.subject ?? ''))) return;
    const { message } = mail;
    const leaving = new AbortController();
    const look = async () => {
      const { threadOf } = await import('./thread-look.ts'); // the suggestion doesn't wait for it
      const messages = await threadOf(message, { graph, canLook, signal: leaving.signal });
      if (messages && !leaving.signal.aborted)
        setThread({ mail, conversation: { kind: 'mail', me, messages } });
    };
    look().catch(() => {});
    return () => leaving.abort();
  }, [mail, me, graph, canLook]);
  return thread?.mail === mail ? thread.conversation : null;
}
