import { lexicon } from '../languages/lexicon.ts';
import type { Line } from '../text/line.ts';
import type { Words } from '../text/words.ts';

const linesRead = 150;
const lengthRead = 600;
const wordsRead = 60;
const filter = 0xff;
const idForm = /\b[A-Z]{2,10}[-_ ]?\d{2,}/g;
const number = /^\d+$/;
const states = new Set<string>(['solved', 'closed', 'unhelped', 'reopened', 'opened', 'assigned', 'updated']);
const none: SharedTitle = { keys: [], text: null };

interface SharedTitle {
  /** The keys of its words. */
  keys: number[];
  text: string | null;
}

interface Run {
  from: number;
  to: number;
}

/**
 * The longest run of words that the subject shares with one of the body's lines. Systems print the ticket's title in
 * both, so the run is the title, whatever the language; a run of status words alone ("Ticket closed") is not.
 */
export function spansOfTitle({ text, words }: Line, lines: Line[]): SharedTitle {
  const count = Math.min(words.length, wordsRead);
  const places = placesOf(words, count);
  // Hardly any of a mail's words is in its subject.
  const seen = new Uint8Array(filter + 1);
  for (const key of places.keys()) seen[key & filter] = 1;
  let subject: Subject | undefined;
  let best = { from: 0, to: 1 };
  for (const line of lines.slice(0, linesRead)) {
    const theirs = line.words;
    for (let at = 0; at < theirs.length; at++) {
      if (theirs.endOf(at) > lengthRead) break;
      const key = theirs.keys[at] as number;
      if (seen[key & filter] === 0) continue;
      for (const from of places.get(key) ?? []) {
        if (at > 0 && from > 0 && theirs.keys[at - 1] === words.keys[from - 1]) continue;
        let to = from;
        while (to < count && words.keys[to] === theirs.keys[at + to - from]) to++;
        if (to - from <= best.to - best.from) continue;
        subject ??= new Subject(text, words, count);
        const run = subject.titleIn(from, to);
        if (run && run.to - run.from > best.to - best.from) best = run;
      }
    }
  }
  if (best.to - best.from < 2) return none;
  return {
    keys: words.keys.slice(best.from, best.to),
    text: text.slice(words.startOf(best.from), words.endOf(best.to - 1)),
  };
}

function placesOf(words: Words, count: number): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (let i = 0; i < count; i++) {
    const key = words.keys[i] as number;
    const same = places.get(key);
    if (same) same.push(i);
    else places.set(key, [i]);
  }
  return places;
}

/** What a subject's words say, to tell its title from news. */
class Subject {
  readonly #words: string[] = [];
  readonly #known = new Set<number>();
  readonly #states: Run[] = [];
  readonly #tickets: Run[] = [];
  /** Words that stand before who did it. */
  readonly #by = new Set<number>();

  constructor(text: string, words: Words, count: number) {
    for (let i = 0; i < count; i++) this.#words.push(words.textOf(i));
    const places = lexicon().placesIn(words, 0, count);
    for (let i = 0; i < places.length; i += 3) {
      const run = { from: places[i + 1] as number, to: places[i + 2] as number };
      const means = lexicon().meansAt(places[i] as number);
      for (let word = run.from; word < run.to; word++) this.#known.add(word);
      if (means.some(({ meaning }) => states.has(meaning))) this.#states.push(run);
      if (means.some(({ meaning }) => meaning === 'ticket')) this.#tickets.push(run);
      if (means.some(({ meaning }) => meaning === 'by')) this.#by.add(run.from);
    }
    for (const { index, 0: id } of text.matchAll(idForm)) {
      for (let i = 0; i < count; i++)
        if (words.startOf(i) >= index && words.endOf(i) <= index + id.length) this.#known.add(i);
    }
  }

  /** As much of a run as can be a title. */
  titleIn(from: number, until: number): Run | null {
    const split = this.#states.find((hit) => hit.from < until && hit.to > until && hit.from > from);
    const to = split ? split.from : until;
    const words = this.#words.slice(from, to);
    const unknown = words.filter((word, i) => !this.#known.has(from + i) && !number.test(word));
    return isWorth(unknown) && !this.#isNews(from, to, words, unknown) ? { from, to } : null;
  }

  /** The run tells what happened: a state and who did it, a ticket and a state, or the subject's only state and little else. */
  #isNews(from: number, to: number, words: string[], unknown: string[]): boolean {
    const isInside = (hit: Run) => hit.from >= from && hit.to <= to;
    const inside = this.#states.filter(isInside);
    if (inside.length === 0) return false;
    if (inside.some((state) => this.#by.has(state.to))) return true;
    const content = unknown.filter((word) => word.length > 3 || !spaced.test(word));
    const few = words.some((word) => number.test(word)) ? 4 : 2;
    if (inside.length === this.#states.length && content.length < few) return true;
    return this.#tickets.some(isInside);
  }
}

/** Enough unknown letters for a title; scripts without spaces say more with fewer. */
const isWorth = (unknown: string[]) =>
  unknown.reduce((sum, word) => sum + (spaced.test(word) ? word.length : word.length * 2), 0) >= 6;
const spaced = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}]+$/u;
