import { fold, isGreek, type Word } from './fold.ts';
import { alone, half, kindOf, kindOfCharacter, letter } from './letters.ts';

const prime = 0x01000193;

/** The key of no letters; `nextKey` adds one. */
export const noKey = 0x2f6b;
export const nextKey = (key: number, unit: number): number => Math.imul(key ^ unit, prime);

/** A number that equal words share. Different ones seldom do, so whoever finds a word by it compares the letters too. */
export function keyOf(word: string): number {
  let key = noKey;
  for (let i = 0; i < word.length; i++) key = nextKey(key, word.charCodeAt(i));
  return key;
}

/**
 * The words of a tidied line, as numbers: most words of most mail mean nothing to anybody, so none is made a string
 * before somebody asks for it.
 */
export class Words {
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly keys: number[] = [];
  /** Which kinds of characters stand between the words. */
  marks = 0;
  /** The line as its words are compared. */
  readonly #folded: string;
  /** The words, where folding them changes their length or depends on their neighbours. */
  readonly #texts: string[] | null;

  constructor(line: string) {
    this.#folded = fold(line);
    this.#texts = this.#folded.length === line.length && !isGreek(line) ? null : [];
    this.#read(this.#texts ? line : this.#folded);
  }

  get length(): number {
    return this.starts.length;
  }

  startOf(i: number): number {
    return this.starts[i] as number;
  }

  endOf(i: number): number {
    return this.ends[i] as number;
  }

  /** A word as it is compared. */
  textOf(i: number): string {
    return this.#texts ? (this.#texts[i] as string) : this.#folded.slice(this.starts[i], this.ends[i]);
  }

  lengthOf(i: number): number {
    return this.#texts ? (this.#texts[i] as string).length : this.endOf(i) - this.startOf(i);
  }

  /** A letter of a word, as it is compared. */
  unitAt(i: number, at: number): number {
    return this.#texts
      ? (this.#texts[i] as string).charCodeAt(at)
      : this.#folded.charCodeAt(this.startOf(i) + at);
  }

  startsWith(i: number, stem: string): boolean {
    if (this.#texts) return (this.#texts[i] as string).startsWith(stem);
    return this.#folded.startsWith(stem, this.starts[i]);
  }

  /** The words from one up to but not including another, with places counted from `offset`. */
  list(from = 0, to = this.length, offset = 0): Word[] {
    const words: Word[] = [];
    for (let i = from; i < to; i++)
      words.push({ text: this.textOf(i), start: this.startOf(i) - offset, end: this.endOf(i) - offset });
    return words;
  }

  #read(line: string): void {
    let at = 0;
    while (at < line.length) {
      const start = at;
      let key = noKey;
      let kind = letter;
      let width = 0;
      for (; at < line.length; at += width) {
        const unit = line.charCodeAt(at);
        kind = kindOf(unit);
        width = 1;
        if (kind === half) {
          const character = String.fromCodePoint(line.codePointAt(at) ?? 0);
          kind = kindOfCharacter(character);
          width = character.length;
        }
        if (kind !== letter) break;
        key = nextKey(key, unit);
        if (width > 1) key = nextKey(key, line.charCodeAt(at + 1));
      }
      if (at > start) this.#add(line, start, at, key);
      if (kind === alone) this.#add(line, at, at + width, keyOf(line.slice(at, at + width)));
      else if (kind !== letter) this.marks |= kind;
      at += width;
    }
  }

  #add(line: string, start: number, end: number, key: number): void {
    this.starts.push(start);
    this.ends.push(end);
    const text = this.#texts ? fold(line.slice(start, end)) : null;
    this.#texts?.push(text ?? '');
    this.keys.push(text === null ? key : keyOf(text));
  }
}

/** The words of a tidied line, as strings. */
export const wordsOf = (line: string): Word[] => new Words(line).list();
