import { useEffect, useMemo, useState } from 'react';
import { detectResolution, showThreshold, sourceOf } from '../../shared/detection/client.ts';
import type { Conversation, Me, Verdict } from '../../shared/detection/types.ts';
import { languagesFor } from './mail-languages.ts';
import { type Situation, situationOf } from './situation.ts';
import type { Mail } from './use-mail.ts';

export interface Judged {
  verdict: Verdict;
  situation: Situation | null;
}

/** The verdict on the open mail: at once, or as soon as the languages that it is written in are there; null until then. */
export function useJudged(mail: Mail, me: Me): Judged | null {
  const conversation = useMemo<Conversation | null>(
    () => (mail.kind === 'open' ? { kind: 'mail', me, messages: [mail.message] } : null),
    [mail, me],
  );
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

function judge(conversation: Conversation): Judged {
  const verdict = detectResolution(conversation);
  const source =
    verdict.thankable && verdict.confidence >= showThreshold ? sourceOf(verdict, conversation) : null;
  return { verdict, situation: source ? situationOf(verdict, conversation, source) : null };
}
