import type { How, MadePossible } from './chips.ts';
import type { NoteFacts, NoteOptions } from './facts.ts';
import { type Speaker, speakerOf } from './speaker.ts';
import { dueIn } from './topic.ts';

/** The facts that a chip's sentence depends on, beside the chips. */
export type ChipFacts = Pick<NoteFacts, 'coHelpers' | 'andTeam' | 'hours' | 'due'> & {
  title?: string | null;
};

/** The sentence that the chosen hows make, or null for none: also what a chip adds to an edited note. */
export const howSentenceOf = (how: How[], options: NoteOptions, facts: ChipFacts = {}) =>
  sentenceCase(howSentence(how, speakerOf(facts, options)), options);
export const madeSentenceOf = (made: MadePossible[], options: NoteOptions, facts: ChipFacts = {}) =>
  sentenceCase(madeSentence(made, speakerOf(facts, options), facts, options), options);

export const howSentence = (how: How[], say: Speaker) =>
  how.length === 0
    ? null
    : say.variant('thanks.how', { clauses: say.list(how.map((name) => say.variant(`how.${name}`))) });

export function madeSentence(made: MadePossible[], say: Speaker, facts: ChipFacts, options: NoteOptions) {
  if (made.length === 0) return null;
  const due = facts.due ?? dueIn(facts.title ?? null, options.catalogue) ?? 'other';
  // 0 stands for “unknown”; ten minutes are not that.
  const hours = facts.hours ? Math.max(1, Math.round(facts.hours)) : 0;
  const values = { hours, due };
  return say.variant('effect.made', {
    clauses: say.list(made.map((name) => say.variant(`made.${name}`, values))),
  });
}

const sentenceCase = (sentence: string | null, options: NoteOptions) =>
  sentence === null ? null : capitalised(sentence, options.language);

export const capitalised = (text: string, language: string) =>
  text.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(language));
