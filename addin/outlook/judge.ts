import { detectResolution, showThreshold, sourceOf } from '../../shared/detection/client.ts';
import type { Conversation, Verdict } from '../../shared/detection/types.ts';
import { type Situation, situationOf } from './situation.ts';

export interface Judged {
  verdict: Verdict;
  situation: Situation | null;
}

/** The verdict on a conversation whose languages are there, and whom it gives reason to thank. */
export function judge(conversation: Conversation): Judged {
  const verdict = detectResolution(conversation);
  const source =
    verdict.thankable && verdict.confidence >= showThreshold ? sourceOf(verdict, conversation) : null;
  return { verdict, situation: source ? situationOf(verdict, conversation, source) : null };
}
