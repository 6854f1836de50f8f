import { type Lexicon, lexicon, type Spoken } from './languages/lexicon.ts';
import type { Word } from './text/fold.ts';
import type { Words } from './text/words.ts';

const nothing: Spoken[] = [];
const noWords: Set<number> = new Set();
const closing = '"\'”»)]';

/** A sentence with what the lexicon found in it; words that belong to the ticket's title say nothing. */
export class Sentence {
  readonly text: string;
  /** -1 for the subject, else the line of the body. */
  readonly line: number;
  readonly asks: boolean;
  readonly length: number;
  /** The words that belong to the ticket's title. */
  title = noWords;
  /** What was found: three numbers each, as `Phrases.places` has them, counted from the sentence's first word. */
  places: number[];
  readonly #line: Words;
  readonly #first: number;
  readonly #start: number;
  readonly #lexicon: Lexicon = lexicon();
  #words: Word[] | undefined;
  #said: Spoken[] | undefined;
  #languages: Set<string> | undefined;
  #saidThere = nothing;

  constructor(text: string, line: number, words: Words, first: number, end: number, start: number) {
    this.text = text;
    this.line = line;
    this.length = end - first;
    this.#line = words;
    this.#first = first;
    this.#start = start;
    this.asks = endsInQuestion(text);
    this.places = this.#lexicon.placesIn(words, first, end);
    if (first > 0) countFrom(first, this.places);
  }

  get words(): Word[] {
    this.#words ??= this.#line.list(this.#first, this.#first + this.length, this.#start);
    return this.#words;
  }

  /** How many letters the words have, from one up to but not including another. */
  lettersIn(from: number, to: number): number {
    let letters = 0;
    for (let i = from; i < to; i++) letters += this.#line.lengthOf(this.#first + i);
    return letters;
  }

  /** The key of a word (`Words.keys`). */
  keyOf(i: number): number {
    return this.#line.keys[this.#first + i] as number;
  }

  /** What it says, in any language. */
  get said(): Spoken[] {
    this.#said ??= this.#spoken(this.#lexicon.meansInAll);
    return this.#said;
  }

  /** Whether it says this in any language. */
  says(meaning: Spoken['means']['meaning']): boolean {
    for (let i = 0; i < this.places.length; i += 3)
      if (this.#lexicon.means(this.places[i] as number, meaning)) return true;
    return false;
  }

  /** What it says in these languages. */
  saidIn(languages: Set<string>): Spoken[] {
    if (this.#languages !== languages) {
      this.#saidThere = this.places.length > 0 ? this.#spoken(this.#lexicon.meansIn(languages)) : nothing;
      this.#languages = languages;
    }
    return this.#saidThere;
  }

  /** Takes words for the title's. */
  mask(title: Set<number>): void {
    if (title.size === 0) return;
    this.title = title;
    const { places } = this;
    const left: number[] = [];
    for (let i = 0; i < places.length; i += 3) {
      const [place, from, to] = [places[i] as number, places[i + 1] as number, places[i + 2] as number];
      if (!title.has(from) && !title.has(to - 1)) left.push(place, from, to);
    }
    this.places = left;
    this.#said = undefined;
  }

  #spoken(meansAt: (place: number) => Spoken['means'][]): Spoken[] {
    const { places } = this;
    const spoken: Spoken[] = [];
    for (let i = 0; i < places.length; i += 3) {
      const [from, to] = [places[i + 1] as number, places[i + 2] as number];
      for (const means of meansAt(places[i] as number)) spoken.push({ means, from, to });
    }
    return spoken;
  }
}

function countFrom(first: number, places: number[]): void {
  for (let i = 0; i < places.length; i += 3) {
    places[i + 1] = (places[i + 1] as number) - first;
    places[i + 2] = (places[i + 2] as number) - first;
  }
}

function endsInQuestion(text: string): boolean {
  let at = text.length - 1;
  while (at > 0 && closing.includes(text[at] as string)) at--;
  const last = text.charCodeAt(at);
  return last === 0x3f || last === 0xff1f || last === 0x61f;
}
