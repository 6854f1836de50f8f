import { useEffect, useMemo, useState } from 'react';
import { replyPrefix } from '../../shared/detection/letter.ts';
import type { Conversation, Me, VerdictKind } from '../../shared/detection/types.ts';
import { type Judged, judge } from './judge.ts';
import { languagesFor } from './mail-languages.ts';
import { useServices } from './services.ts';
import type { Mail } from './use-mail.ts';

/**
 * The verdict on the open mail: at once, or as soon as the languages that it is written in are there; null until then.
 * Where mail may be read, an answer is judged once more with the whole conversation: what was asked, and what came of it.
 */
export function useJudged(mail: Mail, me: Me): Judged | null {
  const conversation = useMemo<Conversation | null>(
    () => (mail.kind === 'open' ? { kind: 'mail', me, messages: [mail.message] } : null),
    [mail, me],
  );
  const alone = useConversation(conversation);
  const thread = useThread(mail, me);
  const whole = useConversation(thread);
  return whole && thread && isTalk(alone) ? whole : alone;
}

/** A ticket system's notice speaks for itself, whatever else its conversation holds. */
const isTalk = (judged: Judged | null) => judged !== null && talkKinds.has(judged.verdict.kind);
const talkKinds = new Set<VerdictKind>(['ordinary', 'updated', 'fix-reply', 'confirmed', 'mine-to-solve']);

function useConversation(conversation: Conversation | null): Judged | null {
  const coming = useMemo(() => conversation && languagesFor(conversation), [conversation]);
  const [arrived, setArrived] = useState<Conversation | null>(null);
  useEffect(() => {
    let left = false;
    void coming?.then(() => {
      if (!left) setArrived(conversation);
    });
    return () => {
      left = true;
    };
  }, [coming, conversation]);
  const isReady = coming === null || arrived === conversation;
  return useMemo(() => (conversation && isReady ? judge(conversation) : null), [conversation, isReady]);
}

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
