import { type Hit, Phrases } from '../match/phrases.ts';
import { Words } from '../text/words.ts';
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
  readonly #labels = new Phrases<Label>();
  readonly languages: string[];
  readonly #meanings: Set<Said['meaning']>[] = [];
  readonly #spokenAt: number[][] = [];
  readonly #narrowed = new WeakMap<Set<string>, (place: number) => Said[]>();
  readonly #sets = new Map<string, Set<string>>();

  constructor(all: Record<string, Language>) {
    this.languages = Object.keys(all);
    for (const [language, { labels, ...meanings }] of Object.entries(all)) {
      for (const [meaning, phrases] of Object.entries(meanings)) {
        for (const phrase of phrasesOf(phrases))
          this.#running.add(phrase, { meaning: meaning as Meaning, language });
      }
      for (const [label, phrases] of Object.entries(labels ?? {})) {
        for (const phrase of phrasesOf(phrases)) {
          this.#labels.add(phrase, label as Label);
          if (inRunningText.has(label)) this.#running.add(phrase, { meaning: label as Label, language });
        }
      }
    }
  }

  /** Every phrase in a line, in the order of their first words. */
  phrasesIn(words: Words): Spoken[] {
    return this.#running.find(words);
  }

  /** The same as numbers (`Phrases.places`), for lines that may be passed over. */
  placesIn(words: Words, from: number, to: number): number[] {
    return this.#running.places(words, from, to);
  }

  /** The phrases that begin with a word. */
  placesAt(words: Words, from: number): number[] {
    return this.#running.placesAt(words, from, words.length);
  }

  /** What the phrase that ends at a place means, in all languages. */
  meansAt(place: number): Said[] {
    return this.#running.says(place);
  }

  /** The languages that it means something in, as places in `languages`. */
  languagesAt(place: number): number[] {
    this.#spokenAt[place] ??= [
      ...new Set(this.meansAt(place).map(({ language }) => this.languages.indexOf(language))),
    ];
    return this.#spokenAt[place];
  }

  /** Whether it means this in any language. */
  means(place: number, meaning: Said['meaning']): boolean {
    this.#meanings[place] ??= new Set(this.meansAt(place).map((said) => said.meaning));
    return this.#meanings[place].has(meaning);
  }

  readonly meansInAll = (place: number): Said[] => this.meansAt(place);

  /** What it means in these languages. */
  meansIn(languages: Set<string>): (place: number) => Said[] {
    const known = this.#narrowed.get(languages);
    if (known) return known;
    const means: Said[][] = [];
    const made = (place: number) => {
      means[place] ??= this.meansAt(place).filter(({ language }) => languages.has(language));
      return means[place];
    };
    this.#narrowed.set(languages, made);
    return made;
  }

  /** One set for the same languages, so that what they say is narrowed down once. */
  setOf(languages: string[]): Set<string> {
    const key = languages.sort().join();
    const known = this.#sets.get(key);
    if (known) return known;
    if (this.#sets.size >= setsLimit) this.#sets.clear();
    const made = new Set(languages);
    this.#sets.set(key, made);
    return made;
  }

  /** The labels that the whole of a short text is, in any language. */
  labelsOf(text: string): Set<Label> {
    return this.labelsIn(new Words(text));
  }

  /** The same for some words of a line. */
  labelsIn(words: Words, from = 0, to = words.length): Set<Label> {
    if (to - from > labelWords) return none;
    let found = none;
    const places = this.#labels.placesAt(words, from, to);
    for (let i = 0; i < places.length; i += 3) {
      if (places[i + 2] !== to) continue;
      if (found === none) found = new Set();
      for (const label of this.#labels.says(places[i] as number)) found.add(label);
    }
    return found;
  }
}

const none: Set<Label> = new Set();
const labelWords = 12;
const setsLimit = 200;
const inRunningText = new Set(['status', 'solver', 'helper', 'solution']);

/** The languages that notices are read in. English is always there, because systems are often half translated. */
export const notices = new Packs<Language, Lexicon>({ en }, (all) => new Lexicon(all));

/** The phrases of every language that is there. */
export const lexicon = (): Lexicon => notices.compiled();
