import { judgeConversation } from './conversation/judge.ts';
import { mayBeTalk } from './conversation/may-be-talk.ts';
import { turnLimit } from './conversation/talk.ts';
import { readLetter } from './letter.ts';
import { judgeNotice } from './notice/judge.ts';
import type { Rules } from './rules.ts';
import { systems } from './systems/all.ts';
import { type System, systemOf } from './systems/system.ts';
import { readLimit } from './text/read-body.ts';
import type { Conversation, Verdict } from './types.ts';

export { mergeKey, type Source, sourceOf } from './source.ts';

/** At this confidence a suggestion is shown. */
export const showThreshold = 0.7;
/**
 * At this confidence one click may draft the thanks without showing the reasons first: the lowest band of the
 * calibration table (docs/detection.md) in which no verdict was wrong and every one rests on more than a single sign.
 */
export const oneClickThreshold = 0.9;

const nothing: Verdict = {
  thankable: false,
  confidence: 0,
  kind: 'ordinary',
  system: null,
  ticketId: null,
  title: null,
  helper: null,
  because: [],
};

/**
 * What a mail or a conversation says about somebody's help: whether it was solved, by whom, and why we think so.
 * Reads a bounded prefix, answers for any input, and takes time in proportion to what it reads.
 */
export function detectResolution(conversation: Conversation, rules: Rules = {}): Verdict {
  if (conversation.kind === 'chat')
    return saidToBeCut(judgeConversation(conversation) ?? nothing, conversation);
  const last = conversation.messages.at(-1);
  if (!last) return nothing;
  const letter = readLetter(last);
  const notice = judgeNotice(letter, conversation.me, systemOf(letter, systemsAfter(rules)));
  const isAlone = conversation.messages.length === 1;
  return isAlone && (saysEnough(notice) || !mayBeTalk(letter, conversation.me))
    ? notice
    : spokenOf(conversation, notice);
}

/** A ticket system's notice speaks for itself, unless it only carries what somebody wrote. */
const saysEnough = ({ thankable, kind }: Verdict) => thankable || (kind !== 'ordinary' && kind !== 'updated');

/** What people say to each other, with the ticket that the notice around it names. */
function spokenOf(conversation: Conversation, notice: Verdict): Verdict {
  const spoken = judgeConversation(conversation);
  if (!spoken) return notice;
  const { system, ticketId } = notice;
  return saidToBeCut({ ...spoken, system, ticketId }, conversation);
}

/** Of a very long message only the beginning was read, and the verdict says so. */
function saidToBeCut(verdict: Verdict, { messages }: Conversation): Verdict {
  const isCut = messages
    .slice(-turnLimit)
    .some((message) => (message?.body?.content?.length ?? 0) > readLimit);
  return isCut ? { ...verdict, because: [...verdict.because, { rule: 'cut' }] } : verdict;
}

const chosen = new WeakMap<Rules, System[]>();

/** Ours without the disabled ones, behind the administrator's own. */
function systemsAfter(rules: Rules): System[] {
  const { disabled = [], systems: own = [] } = rules;
  if (disabled.length === 0 && own.length === 0) return systems;
  const known = chosen.get(rules);
  if (known) return known;
  const gone = new Set([...disabled, ...own.map(({ name }) => name)]);
  const left = [...own, ...systems.filter(({ name }) => !gone.has(name))];
  chosen.set(rules, left);
  return left;
}
