import { Packs } from '../languages/packs.ts';
import { Phrases } from '../match/phrases.ts';
import type { Words } from '../text/words.ts';
import en from './phrases/en.json';

/** What people say to each other about a problem, in one language: phrases, parted by commas. */
export interface TalkPhrases {
  /** The asker: it works now. Enough by itself. */
  works?: string;
  /** The asker: perhaps it works; with thanks beside it, it does. */
  fine?: string;
  /** Says that it has changed: now, again, at last. With `fine` beside it, it works; with thanks, perhaps. */
  again?: string;
  thanks?: string;
  /** Thanks that only somebody rescued says: lifesaver. */
  hail?: string;
  /** Joy: with thanks, after the asker went away to try it, it works. */
  praise?: string;
  /** Thanks that thank for nothing yet: thanks in advance, thanks for reporting. */
  polite?: string;
  /** The asker hasn't tried it yet. */
  trying?: string;
  /** It still doesn't work. */
  broken?: string;
  /** In the same clause as `works`: it is denied, asked, wished or supposed. */
  unless?: string;
  /** After `works`: something is left. */
  but?: string;
  /** Nobody helped: never mind, I found it myself. */
  myself?: string;
  /** Words of those who ask for help. */
  problem?: string;
  /** What people in IT look after: a talk without any of it is about something else. */
  thing?: string;
  /** What others look after too: a phone, a page. Enough where the asker tells of trouble with it, and its end. */
  vague?: string;
  /** A helper tells of a repair: one of `by`, a few words, one of `done`; or `did`, which says it all. */
  by?: string;
  done?: string;
  did?: string;
  /** A helper: it should work now, please try again. Advice, unless a repair is told with it. */
  should?: string;
  /** A helper answers to thanks. */
  welcome?: string;
}

export type Meaning = keyof TalkPhrases;

/** A phrase found: words `from` up to but not including `to`. */
export interface Heard {
  meaning: Meaning;
  language: string;
  from: number;
  to: number;
}

type Said = Pick<Heard, 'meaning' | 'language'>;

/** The languages that people's own words are read in. */
export const talks = new Packs<TalkPhrases, Phrases<Said>>({ en }, compile);

function compile(packs: Record<string, TalkPhrases>): Phrases<Said> {
  const phrases = new Phrases<Said>();
  for (const [language, meanings] of Object.entries(packs)) {
    for (const [meaning, list] of Object.entries(meanings)) {
      for (const phrase of list.split(', ')) phrases.add(phrase, { meaning: meaning as Meaning, language });
    }
  }
  return phrases;
}

/** A sentence says only so much; more is noise made to keep the reader busy. */
const heardLimit = 100;

// The sides that a phrase may speak for.
const [helper, asker, anyone] = [0, 1, 2];
const sideOf: Partial<Record<Meaning, number>> = {
  by: helper,
  done: helper,
  did: helper,
  should: helper,
  works: asker,
  fine: asker,
  again: asker,
};

/**
 * Every phrase in a sentence's first words. A shorter one inside a longer one of its language isn't heard; yet "is
 * working now" may be a helper's news as well as an asker's, so neither hides the other.
 */
export function heardIn(words: Words, count = words.length): Heard[] {
  const longest = new Map<string, (Heard | undefined)[]>();
  const heard: Heard[] = [];
  let vague: Heard | undefined;
  for (const hit of hitsIn(words, count)) {
    if (heard.length >= heardLimit) break;
    if (hit.meaning === 'thing' || hit.meaning === 'vague') {
      if (hit.meaning === 'vague') vague = hit;
      // "It is on the intranet" tells where a form is, not what ails the intranet.
      if (hit.meaning === 'vague' || !isInside(hit, vague)) heard.push(hit);
      continue;
    }
    const side = sideOf[hit.meaning] ?? anyone;
    const before = longest.get(hit.language) ?? [];
    const hidden =
      side === anyone
        ? before.some((other) => isInside(hit, other))
        : isInside(hit, before[side]) || isInside(hit, before[anyone]);
    if (hidden) continue;
    if (hit.to > (before[side]?.to ?? 0)) before[side] = hit;
    longest.set(hit.language, before);
    heard.push(hit);
  }
  return heard;
}

const isInside = (hit: Heard, other: Heard | undefined): boolean =>
  other !== undefined && hit.to <= other.to && !(hit.from === other.from && hit.to === other.to);

/** By their first words, longer ones first. */
function hitsIn(words: Words, count: number): Heard[] {
  const phrases = talks.compiled();
  const places = phrases.places(words, 0, count);
  const hits: Heard[] = [];
  for (let i = 0; i < places.length; i += 3) {
    const [from, to] = [places[i + 1] as number, places[i + 2] as number];
    for (const { meaning, language } of phrases.says(places[i] as number))
      hits.push({ meaning, language, from, to });
  }
  return hits.sort((a, b) => a.from - b.from || b.to - a.to);
}
