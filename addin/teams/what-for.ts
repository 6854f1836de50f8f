import type { Note } from '../../shared/api.ts';

/** The reader's language as this sentence needs it; lists of the catalogue, divided by "|". */
export interface Grammar {
  language: string;
  /** "thank you for", longest first. */
  openings: string;
  /** "your=the": whose it is, said by somebody who isn't part of it. */
  articles: string;
  /** Words that only the sender can say ("me", "you"). */
  personal: string;
}

const primary = (language: string) => language.toLowerCase().split('-')[0];
const quoted = /(“[^”]*”|„[^“”]*[“”]|”[^”]*”|‘[^’]*’|«[^»]*»|「[^」]*」|"[^"]*")/u;
const word = /\p{L}+/gu;

/**
 * "Thank you for your help with the VPN" → "the help with the VPN", so that a sentence can go on with it.
 * Null where that cannot be had: another language, other words, or words that only the sender can say.
 */
export function whatFor(note: Note, grammar: Grammar): string | null {
  if (primary(note.language) !== primary(grammar.language)) return null;
  const subject = note.subject.trim();
  const lower = subject.toLowerCase();
  const opening = grammar.openings.split('|').find((phrase) => lower.startsWith(`${phrase} `));
  if (opening === undefined) return null;
  const rest = subject.slice(opening.length).replace(/[\s.!,;:…]+$/u, '');

  const articles = new Map(grammar.articles.split('|').map((pair) => pair.split('=') as [string, string]));
  const personal = new Set(grammar.personal.split('|'));
  // What stands in quotation marks is a ticket's title, and stays.
  const parts = rest
    .split(quoted)
    .map((part, at) => (at % 2 ? part : part.replace(word, (own) => articles.get(own) ?? own)));
  const own =
    parts
      .filter((_, at) => at % 2 === 0)
      .join(' ')
      .toLowerCase()
      .match(word) ?? [];
  const what = parts.join('').trim();
  return what === '' || own.some((said) => personal.has(said)) ? null : what;
}
