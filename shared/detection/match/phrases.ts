import { tidy } from '../text/fold.ts';
import { keyOf, nextKey, noKey, type Words, wordsOf } from '../text/words.ts';
import { Edges } from './edges.ts';

/** A phrase of the lexicon found in a line: words `from` up to but not including `to`. */
export interface Hit<M> {
  means: M;
  from: number;
  to: number;
}

const root = 0;
/** Words and stems lead to different places from the same one. */
const stemsOf = (place: number) => ~place;
const leadsOn = 1;
const isStem = 2;
const isWhole = 4;
const ends = 1;
const byWords = 2;
const byStems = 4;
const filter = 0xffff;
const hash = (key: number) => (key ^ (key >>> 15)) & filter;

/**
 * Finds phrases in words. A `*` at the end of a phrase's word stands for any ending (`close*`), a phrase is otherwise
 * literal. A walk from each word is as long as the longest phrase, so time grows with the text alone.
 */
export class Phrases<M> {
  readonly #edges = new Edges();
  /** By place: what the phrase that ends there means. */
  readonly #says: M[][] = [[]];
  readonly #stemLengths: number[][] = [[]];
  /** Whether phrases end at a place, and whether they go on from it by words or by stems. */
  readonly #ways: number[] = [0];
  /** Which words may begin a phrase, and which beginnings of words may be, or lead on to, a stem that does. */
  readonly #beginnings = new Uint8Array(filter + 1);

  add(phrase: string, means: M): void {
    let at = root;
    for (const part of tidy(phrase).split(/\s+/)) {
      const words = wordsOf(part);
      words.forEach(({ text }, i) => {
        const isCut = part.endsWith('*') && i === words.length - 1;
        at = isCut ? this.#stem(at, text) : this.#whole(at, text);
      });
    }
    if (at === root) return;
    this.#says[at]?.push(means);
    this.#open(at, ends);
  }

  /** What the phrase that ends at a place means. */
  says(place: number): M[] {
    return this.#says[place] as M[];
  }

  /** Every phrase, as three numbers each: its place, its first word, the word behind it. */
  places(words: Words, from = 0, to = words.length): number[] {
    const hits: number[] = [];
    for (let i = from; i < to; i++) this.#findAt(words, i, to, hits);
    return hits;
  }

  /** The phrases that begin with the first word, in the same way. */
  placesAt(words: Words, from: number, to: number): number[] {
    const hits: number[] = [];
    if (from < to) this.#findAt(words, from, to, hits);
    return hits;
  }

  /** Every phrase in the first words, with its meanings. */
  find(words: Words, count = words.length): Hit<M>[] {
    const hits: Hit<M>[] = [];
    const places = this.places(words, 0, count);
    for (let i = 0; i < places.length; i += 3) {
      const [from, to] = [places[i + 1] as number, places[i + 2] as number];
      for (const means of this.says(places[i] as number)) hits.push({ means, from, to });
    }
    return hits;
  }

  #findAt(words: Words, from: number, end: number, hits: number[]): void {
    const whole = words.keys[from] as number;
    if ((this.#beginnings[hash(whole)] as number) & isWhole) {
      const next = this.#edges.find(root, whole, words, from, words.lengthOf(from));
      if (next !== 0) this.#walk(next, words, from, from + 1, end, hits);
    }
    const length = words.lengthOf(from);
    let key = noKey;
    for (let i = 0; i < length; i++) {
      key = nextKey(key, words.unitAt(from, i));
      const seen = this.#beginnings[hash(key)] as number;
      if ((seen & leadsOn) === 0) return;
      const next = seen & isStem ? this.#edges.find(stemsOf(root), key, words, from, i + 1) : 0;
      if (next !== 0) this.#walk(next, words, from, from + 1, end, hits);
    }
  }

  #walk(at: number, words: Words, from: number, to: number, end: number, hits: number[]): void {
    const ways = this.#ways[at] as number;
    if (ways & ends) hits.push(at, from, to);
    if (to >= end || ways <= ends) return;
    const length = words.lengthOf(to);
    const whole = this.#edges.find(at, words.keys[to] as number, words, to, length);
    if (whole !== 0) this.#walk(whole, words, from, to + 1, end, hits);
    if (!(ways & byStems)) return;
    for (const stem of this.#stemLengths[at] as number[]) {
      if (stem > length) continue;
      let key = noKey;
      for (let i = 0; i < stem; i++) key = nextKey(key, words.unitAt(to, i));
      const next = this.#edges.find(stemsOf(at), key, words, to, stem);
      if (next !== 0) this.#walk(next, words, from, to + 1, end, hits);
    }
  }

  #step(from: number, word: string): number {
    const next = this.#edges.add(from, word);
    this.#says[next] ??= [];
    this.#stemLengths[next] ??= [];
    this.#ways[next] ??= 0;
    return next;
  }

  #whole(at: number, word: string): number {
    if (at === root) this.#mark(keyOf(word), isWhole);
    this.#open(at, byWords);
    return this.#step(at, word);
  }

  #stem(at: number, stem: string): number {
    const lengths = this.#stemLengths[at] as number[];
    if (!lengths.includes(stem.length)) lengths.push(stem.length);
    if (at === root) this.#begin(stem);
    this.#open(at, byStems);
    return this.#step(stemsOf(at), stem);
  }

  #begin(stem: string): void {
    let key = noKey;
    for (let i = 0; i < stem.length; i++) {
      key = nextKey(key, stem.charCodeAt(i));
      this.#mark(key, leadsOn);
    }
    this.#mark(key, isStem);
  }

  #open(at: number, way: number): void {
    this.#ways[at] = (this.#ways[at] as number) | way;
  }

  #mark(key: number, bit: number): void {
    this.#beginnings[hash(key)] = (this.#beginnings[hash(key)] as number) | bit;
  }
}
