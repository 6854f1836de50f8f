import { tidy } from '../text/fold.ts';
import { wordsOf } from '../text/words.ts';
import type { Speaker, Talk, Turn } from './talk.ts';

const shortest = 2;
const opening = 3;

/** The words by which others call a speaker: all of the name, and its first and last word. */
function callsOf({ name, address }: Speaker): string[][] {
  const words = wordsOf(tidy(name ?? (address ?? '').split('@')[0] ?? '')).map(({ text }) => text);
  const [first] = words;
  const last = words.at(-1);
  const calls = [words.slice(0, 6)];
  if (words.length > 1 && first && last) calls.push([first], [last]);
  return calls.filter((call) => call.join('').length >= shortest);
}

/** Finds the names of a talk's speakers in what is said. */
export class Names {
  readonly #calls = new Map<string, { call: string[]; speaker: Speaker }[]>();

  constructor({ speakers }: Talk) {
    for (const speaker of speakers) {
      for (const call of callsOf(speaker)) {
        const known = this.#calls.get(call[0] ?? '') ?? [];
        known.push({ call, speaker });
        this.#calls.set(call[0] ?? '', known);
      }
    }
  }

  /** Whom a turn is spoken to: whom it mentions, or whose name opens it. */
  addressees(turn: Turn): Speaker[] {
    if (turn.mentions.length > 0) return turn.mentions;
    const sentence = turn.sentences[0];
    if (!sentence) return [];
    return this.#in(sentence.words.map(({ text }) => text).slice(0, opening + 4), opening);
  }

  /** Who is named anywhere in these words. */
  named(words: string[]): Speaker[] {
    return this.#in(words, words.length);
  }

  #in(words: string[], until: number): Speaker[] {
    const found = new Set<Speaker>();
    for (let i = 0; i < Math.min(until, words.length); i++) {
      const here = (this.#calls.get(words[i] ?? '') ?? []).filter(({ call }) =>
        call.every((word, j) => words[i + j] === word),
      );
      const longest = Math.max(0, ...here.map(({ call }) => call.length));
      for (const { call, speaker } of here) if (call.length === longest) found.add(speaker);
    }
    return [...found];
  }
}
