import { beyondAscii, fold, isGreek, type Word } from './fold.ts';
import { alone, endsSentence, half, kindOf, kindOfCharacter, letter } from './letters.ts';

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
  /** Where those stand that may end a sentence. */
  readonly stops: number[] = [];
  /** The line as its words are compared. */
  #letters: string;
  /** Where the words begin and end in it. */
  readonly #from: number[];
  readonly #to: number[];

  constructor(line: string) {
    const isAscii = !beyondAscii.test(line);
    this.#letters = isAscii ? line.toLowerCase() : fold(line);
    // Where folding changes their length or depends on their neighbours, words are folded one by one.
    const isOdd = !isAscii && (this.#letters.length !== line.length || isGreek(line));
    this.#from = isOdd ? [] : this.starts;
    this.#to = isOdd ? [] : this.ends;
    this.#read(isOdd ? line : this.#letters);
    if (isOdd) this.#foldEach(line);
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
    return this.#letters.slice(this.#from[i], this.#to[i]);
  }

  lengthOf(i: number): number {
    return (this.#to[i] as number) - (this.#from[i] as number);
  }

  /** A letter of a word, as it is compared. */
  unitAt(i: number, at: number): number {
    return this.#letters.charCodeAt((this.#from[i] as number) + at);
  }

  /** Whether a word's beginning of some length is this one. */
  begins(i: number, stem: string, length: number): boolean {
    if (stem.length !== length) return false;
    for (let at = 0; at < length; at++) if (this.unitAt(i, at) !== stem.charCodeAt(at)) return false;
    return true;
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
      if (at > start) this.#add(start, at, key);
      if (kind === alone) this.#add(at, at + width, keyOf(line.slice(at, at + width)));
      else if (kind !== letter) this.marks |= kind;
      if (kind === endsSentence) this.stops.push(at);
      at += width;
    }
  }

  #add(start: number, end: number, key: number): void {
    this.starts.push(start);
    this.ends.push(end);
    this.keys.push(key);
  }

  #foldEach(line: string): void {
    let letters = '';
    for (let i = 0; i < this.length; i++) {
      const word = fold(line.slice(this.startOf(i), this.endOf(i)));
      this.#from.push(letters.length);
      letters += word;
      this.#to.push(letters.length);
      this.keys[i] = keyOf(word);
    }
    this.#letters = letters;
  }
}

/** The words of a tidied line, as strings. */
export const wordsOf = (line: string): Word[] => new Words(line).list();
