import { keyOf, type Words } from '../text/words.ts';

/**
 * The steps from place to place in a tree of phrases, in one table of numbers: from a place, by a word's key, to the
 * next place. Tables of objects would cost more to look through than all the words of a mail.
 */
export class Edges {
  /** A slot is a key and an edge; the edge 0 is none. */
  #slots = new Int32Array(1 << 9);
  readonly #from: number[] = [0];
  readonly #words: string[] = [''];

  /** The edge by the beginning of a word, which is also the place that it leads to; 0 if there is none. */
  find(from: number, key: number, words: Words, i: number, length: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let at = slotOf(from, key) & mask; ; at = (at + 2) & mask) {
      const edge = slots[at + 1] as number;
      if (edge === 0) return 0;
      if (
        slots[at] === key &&
        this.#from[edge] === from &&
        words.begins(i, this.#words[edge] as string, length)
      )
        return edge;
    }
  }

  add(from: number, word: string): number {
    const key = keyOf(word);
    let at = slotOf(from, key) & (this.#slots.length - 1);
    for (; this.#slots[at + 1] !== 0; at = (at + 2) & (this.#slots.length - 1)) {
      const known = this.#slots[at + 1] as number;
      if (this.#words[known] === word && this.#from[known] === from) return known;
    }
    this.#from.push(from);
    const edge = this.#words.push(word) - 1;
    if (edge * 6 > this.#slots.length) this.#grow();
    else this.#settle(at, key, edge);
    return edge;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    const mask = this.#slots.length - 1;
    for (let edge = 1; edge < this.#words.length; edge++) {
      const key = keyOf(this.#words[edge] as string);
      let at = slotOf(this.#from[edge] as number, key) & mask;
      while (this.#slots[at + 1] !== 0) at = (at + 2) & mask;
      this.#settle(at, key, edge);
    }
  }

  #settle(at: number, key: number, edge: number): void {
    this.#slots[at] = key;
    this.#slots[at + 1] = edge;
  }
}

function slotOf(from: number, key: number): number {
  const mix = Math.imul(key ^ Math.imul(from, 0x9e3779b1), 0x85ebca6b);
  return (mix ^ (mix >>> 15)) << 1;
}
