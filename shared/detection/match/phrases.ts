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

/** A longer word may be a slice that keeps its whole text alive. */
const shortWord = 12;
const startsLimit = 20_000;

/**
 * Finds phrases in words. A `*` at the end of a phrase's word stands for any ending (`close*`), a phrase is otherwise
 * literal. A walk from each word is as long as the longest phrase, so time grows with the text alone.
 */
export class Phrases<M> {
  readonly #root: Node<M> = node();
  readonly #starts = new Map<string, Node<M>[]>();

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
    this.#starts.clear();
  }

  find(words: Word[]): Hit<M>[] {
    const hits: Hit<M>[] = [];
    for (let from = 0; from < words.length; from++) this.#findAt(words, from, hits);
    return hits;
  }

  /** The phrases that begin with the first word. */
  findFirst(words: Word[]): Hit<M>[] {
    const hits: Hit<M>[] = [];
    if (words.length > 0) this.#findAt(words, 0, hits);
    return hits;
  }

  #findAt(words: Word[], from: number, hits: Hit<M>[]): void {
    for (const start of this.#startsAt(words[from]?.text ?? '')) walk(start, words, from, from + 1, hits);
  }

  /** Most words of a text begin no phrase, and the same ones come again and again. */
  #startsAt(word: string): Node<M>[] {
    if (word.length > shortWord) return after(this.#root, word);
    const known = this.#starts.get(word);
    if (known) return known;
    const starts = after(this.#root, word);
    if (this.#starts.size >= startsLimit) this.#starts.clear();
    this.#starts.set(word, starts);
    return starts;
  }
}

function walk<M>(at: Node<M>, words: Word[], from: number, to: number, hits: Hit<M>[]): void {
  for (const means of at.says) hits.push({ means, from, to });
  const word = words[to]?.text;
  if (word === undefined || (at.next.size === 0 && at.stems.size === 0)) return;
  for (const next of after(at, word)) walk(next, words, from, to + 1, hits);
}

/** Where a word leads: by itself, then by its stems. */
function after<M>(at: Node<M>, word: string): Node<M>[] {
  const exact = at.next.get(word);
  const found = exact ? [exact] : [];
  for (const length of at.stemLengths) {
    const stem = length > word.length ? undefined : at.stems.get(word.slice(0, length));
    if (stem) found.push(stem);
  }
  return found;
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
