import { type Hit, Phrases } from '../match/phrases.ts';
import { type Word, wordsOf } from '../text/fold.ts';
import en from './en.json';
import { type Label, type Language, type Meaning, phrasesOf } from './language.ts';
import { Packs } from './packs.ts';

/** What a phrase means and in which language. A label's words may also stand in running text. */
export interface Said {
  meaning: Meaning | Label;
  language: string;
}
export type Spoken = Hit<Said>;

/** The languages' phrases, compiled once: those of running text, and those that are a whole label. */
export class Lexicon {
  readonly #running = new Phrases<Said>();
  readonly #labels = new Phrases<{ label: Label; language: string }>();

  constructor(all: Record<string, Language>) {
    for (const [language, { labels, ...meanings }] of Object.entries(all)) {
      for (const [meaning, phrases] of Object.entries(meanings)) {
        for (const phrase of phrasesOf(phrases))
          this.#running.add(phrase, { meaning: meaning as Meaning, language });
      }
      for (const [label, phrases] of Object.entries(labels ?? {})) {
        for (const phrase of phrasesOf(phrases)) {
          this.#labels.add(phrase, { label: label as Label, language });
          if (inRunningText.has(label)) this.#running.add(phrase, { meaning: label as Label, language });
        }
      }
    }
  }

  /** Every phrase in a line, longer ones first where they start together. */
  phrasesIn(words: Word[]): Spoken[] {
    return this.#running.find(words);
  }

  /** The labels that the whole of a short text is, in any language. */
  labelsOf(text: string): Set<Label> {
    const words = wordsOf(text);
    const found = new Set<Label>();
    if (words.length > 12) return found;
    for (const { means, to } of this.#labels.findFirst(words)) {
      if (to === words.length) found.add(means.label);
    }
    return found;
  }
}

const inRunningText = new Set(['status', 'solver', 'helper', 'solution']);

/** The languages that notices are read in. English is always there, because systems are often half translated. */
export const notices = new Packs<Language, Lexicon>({ en }, (all) => new Lexicon(all));

/** The phrases of every language that is there. */
export const lexicon = (): Lexicon => notices.compiled();
