import { tidy, type Word, wordsOf } from '../text/fold.ts';

/** A phrase of the lexicon found in a line: words `from` up to but not including `to`. */
export interface Hit<M> {
  means: M;
  from: number;
  to: number;
}

interface Node<M> {
  next: Map<string, Node<M>>;
  stems: Map<string, Node<M>>;
  stemLengths: number[];
  says: M[];
}

const node = <M>(): Node<M> => ({ next: new Map(), stems: new Map(), stemLengths: [], says: [] });

/**
 * Finds phrases in words. A `*` at the end of a phrase's word stands for any ending (`close*`), a phrase is otherwise
 * literal. A walk from each word is as long as the longest phrase, so time grows with the text alone.
 */
export class Phrases<M> {
  readonly #root: Node<M> = node();

  add(phrase: string, means: M): void {
    let at = this.#root;
    const parts = tidy(phrase).split(/\s+/);
    for (const part of parts) {
      const words = wordsOf(part);
      words.forEach((word, i) => {
        const stem = part.endsWith('*') && i === words.length - 1;
        at = stem ? stemOf(at, word.text) : exactOf(at, word.text);
      });
    }
    if (at !== this.#root) at.says.push(means);
  }

  find(words: Word[]): Hit<M>[] {
    const hits: Hit<M>[] = [];
    for (let from = 0; from < words.length; from++) this.#walk(this.#root, words, from, from, hits);
    return hits;
  }

  #walk(at: Node<M>, words: Word[], from: number, to: number, hits: Hit<M>[]): void {
    for (const means of at.says) hits.push({ means, from, to });
    const word = words[to]?.text;
    if (word === undefined) return;
    const exact = at.next.get(word);
    if (exact) this.#walk(exact, words, from, to + 1, hits);
    for (const length of at.stemLengths) {
      if (length > word.length) continue;
      const stem = at.stems.get(word.slice(0, length));
      if (stem) this.#walk(stem, words, from, to + 1, hits);
    }
  }
}

function exactOf<M>(at: Node<M>, word: string): Node<M> {
  const known = at.next.get(word) ?? node<M>();
  at.next.set(word, known);
  return known;
}

function stemOf<M>(at: Node<M>, stem: string): Node<M> {
  const known = at.stems.get(stem) ?? node<M>();
  at.stems.set(stem, known);
  if (!at.stemLengths.includes(stem.length)) at.stemLengths.push(stem.length);
  return known;
}
