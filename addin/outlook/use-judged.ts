import { useEffect, useMemo, useState } from 'react';
import type { Conversation, Me } from '../../shared/detection/types.ts';
import { type Judged, judge } from './judge.ts';
import { languagesFor } from './mail-languages.ts';
import type { Mail } from './use-mail.ts';

/** The verdict on the open mail: at once, or as soon as the languages that it is written in are there; null until then. */
export function useJudged(mail: Mail, me: Me): Judged | null {
  const conversation = useMemo<Conversation | null>(
    () => (mail.kind === 'open' ? { kind: 'mail', me, messages: [mail.message] } : null),
    [mail, me],
  );
  return useConversation(conversation);
}

export function useConversation(conversation: Conversation | null): Judged | null {
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
