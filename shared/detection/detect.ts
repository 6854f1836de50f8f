import { readLetter } from './letter.ts';
import { judgeNotice } from './notice/judge.ts';
import { systems } from './systems/all.ts';
import { type System, systemOf } from './systems/system.ts';
import type { Conversation, Verdict } from './types.ts';

export { mergeKey, type Source, sourceOf } from './source.ts';

/** At this confidence a suggestion is shown. */
export const showThreshold = 0.7;

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

/** An administrator's rules: systems to leave out by name, and own ones, which replace ours of the same name. */
export interface Rules {
  disabled?: string[];
  systems?: System[];
}

/**
 * What a mail or a conversation says about somebody's help: whether it was solved, by whom, and why we think so.
 * Reads a bounded prefix, answers for any input, and takes time in proportion to what it reads.
 */
export function detectResolution(conversation: Conversation, rules: Rules = {}): Verdict {
  if (conversation.kind !== 'mail') return nothing;
  const last = conversation.messages.at(-1);
  if (!last) return nothing;
  const letter = readLetter(last);
  return judgeNotice(letter, conversation.me, systemOf(letter, systemsAfter(rules)));
}

function systemsAfter({ disabled = [], systems: own = [] }: Rules): System[] {
  if (disabled.length === 0 && own.length === 0) return systems;
  const gone = new Set([...disabled, ...own.map(({ name }) => name)]);
  return [...own, ...systems.filter(({ name }) => !gone.has(name))];
}
