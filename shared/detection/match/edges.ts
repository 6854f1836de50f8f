import { keyOf, type Words } from '../text/words.ts';

/**
 * The steps from place to place in a tree of phrases, in one table of numbers: from a place, by a word's key, to the
 * next place. Tables of objects would cost more to look through than all the words of a mail.
 */
export class Edges {
  #slots = new Int32Array(1 << 8);
  readonly #from: number[] = [];
  readonly #keys: number[] = [];
  readonly #words: string[] = [];

  /** The edge by the beginning of a word, which is also the place that it leads to; 0 if there is none. */
  find(from: number, key: number, words: Words, i: number, length: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let at = mixed(from, key) & mask; ; at = (at + 1) & mask) {
      const edge = slots[at] as number;
      if (edge === 0) return 0;
      if (this.#keys[edge - 1] !== key || this.#from[edge - 1] !== from) continue;
      const word = this.#words[edge - 1] as string;
      if (word.length === length && words.startsWith(i, word)) return edge;
    }
  }

  add(from: number, word: string): number {
    const key = keyOf(word);
    const words = this.#words;
    const mask = this.#slots.length - 1;
    for (let at = mixed(from, key) & mask; this.#slots[at] !== 0; at = (at + 1) & mask) {
      const known = this.#slots[at] as number;
      if (words[known - 1] === word && this.#from[known - 1] === from) return known;
    }
    this.#from.push(from);
    this.#keys.push(key);
    const edge = this.#words.push(word);
    if (edge * 3 > this.#slots.length) this.#grow();
    else this.#settle(edge);
    return edge;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let edge = 1; edge <= this.#words.length; edge++) this.#settle(edge);
  }

  #settle(edge: number): void {
    const mask = this.#slots.length - 1;
    let at = mixed(this.#from[edge - 1] as number, this.#keys[edge - 1] as number) & mask;
    while (this.#slots[at] !== 0) at = (at + 1) & mask;
    this.#slots[at] = edge;
  }
}

function mixed(from: number, key: number): number {
  const mix = Math.imul(key ^ Math.imul(from, 0x9e3779b1), 0x85ebca6b);
  return mix ^ (mix >>> 15);
}
