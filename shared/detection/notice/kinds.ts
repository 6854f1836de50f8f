import type { Spoken } from '../languages/lexicon.ts';
import type { Sentence } from '../letter.ts';
import { isQuotedFirst } from './states.ts';

/** What a sentence says of the ticket, when it speaks of the ticket at all. */
export type Says =
  | 'solved'
  | 'closed'
  | 'unhelped'
  | 'reopened'
  | 'opened'
  | 'assigned'
  | 'pending'
  | 'updated'
  | 'survey'
  | 'warning'
  | 'mine';

const kinds = new Set<string>([
  'solved',
  'closed',
  'unhelped',
  'reopened',
  'opened',
  'assigned',
  'pending',
  'updated',
  'survey',
  'warning',
  'mine',
]);
const outcomes = new Set(['solved', 'closed', 'unhelped', 'reopened']);

export interface Statement {
  says: Says;
  hit: Spoken;
  sentence: Sentence;
}

export const ticketForm = /(?:#|№)\s?\d{2,}|\[[^\]]*\d{2,}[^\]]*\]|\b[A-Z]{2,10}(?:-\d+|\d{3,})\b/u;

/**
 * The statements in a sentence about a ticket, in any of the mail's languages. A status word counts when the same
 * sentence names a ticket and nothing before it in its language says that it hasn't happened or only may.
 */
export function statementsIn(sentence: Sentence, languages: Set<string>, numbered = false): Statement[] {
  const said = sentence.saidIn(languages);
  if (
    !said.some(
      ({ means }) => kinds.has(means.meaning) || means.meaning === 'done' || means.meaning === 'silence',
    )
  )
    return [];
  const formal = ticketForm.test(sentence.text) || sentence.title.size > 0;
  const found: Statement[] = [];
  for (const hit of said) {
    const { language } = hit.means;
    const meaning = meaningOf(hit, said, sentence);
    if (!kinds.has(meaning)) continue;
    if (said.some((other) => covers(other, hit) && kinds.has(other.means.meaning))) continue;
    const own = said.filter((other) => other.means.language === language);
    const aboutTicket = formal || namesTicket(own, hit, numbered && outcomes.has(meaning));
    if (meaning === 'mine' && own.some((other) => other.means.meaning === 'unless' && other.to === hit.from))
      continue;
    if (meaning === 'survey' || meaning === 'mine' || meaning === 'warning') {
      found.push({ says: meaning, hit, sentence });
      continue;
    }
    if (!aboutTicket) continue;
    if (sentence.asks && outcomes.has(meaning)) continue;
    if (isGood(meaning) && isQuotedFirst(sentence, hit)) continue;
    if (isDenied(sentence, hit, own) || (isGood(meaning) && own.some((other) => spoils(other, hit, own))))
      continue;
    found.push({ says: meaning as Says, hit, sentence });
  }
  return [...found, ...readerDid(sentence, said), ...silenceIn(sentence, said, found)];
}

/** "Sie haben die Anfrage 12 gelöst": where the verb's parts stand apart, the clause begins with the reader and ends with the outcome. */
function readerDid(sentence: Sentence, said: Spoken[]): Statement[] {
  return said
    .filter(({ means }) => means.meaning === 'youDid')
    .flatMap((hit) => {
      const end = said.find(
        ({ means, from }) =>
          means.language === hit.means.language &&
          (means.meaning === 'solved' || means.meaning === 'closed') &&
          from >= hit.to,
      );
      const between =
        end &&
        said.some(({ means, from, to }) => apart.has(means.meaning) && from >= hit.to && to <= end.from);
      if (!end || between) return [];
      const start = sentence.words[hit.from]?.start ?? 0;
      const begins = hit.from === 0 || /[,:;–]\s*$/u.test(sentence.text.slice(0, start));
      const isClause = !/[,:;]/u.test(sentence.text.slice(start, sentence.words[end.from]?.start));
      return begins && isClause ? [{ says: 'mine', hit, sentence }] : [];
    });
}
const apart = new Set<string>(['opened', 'unless', 'yours', 'by']);

/** "As we have not heard from you …": told as a fact, or beside a fact, and not as something that may come. */
function silenceIn(sentence: Sentence, said: Spoken[], found: Statement[]): Statement[] {
  const told = found.some(({ says }) => isGood(says));
  return said
    .filter((hit) => hit.means.meaning === 'silence' && (told || !isDenied(sentence, hit, said)))
    .map((hit) => ({ says: 'unhelped', hit, sentence }));
}

/** Something before it (or behind it, where the verb comes last) says that it hasn't happened or only may. */
const isDenied = (sentence: Sentence, hit: Spoken, said: Spoken[]): boolean =>
  said.some(
    (other) =>
      other.means.language === hit.means.language &&
      !covers(hit, other) &&
      ((other.means.meaning === 'unless' && other.from < hit.to && !isAside(sentence, other, hit)) ||
        (other.means.meaning === 'unlessAfter' && other.from >= hit.to - 1)),
  );

/** "Ticket 12 (screen does not wake) has been resolved", "Request 12 - screen does not wake - is solved": the title's words deny nothing. */
function isAside({ text, words }: Sentence, word: Spoken, hit: Spoken): boolean {
  const before = text.slice(0, words[word.from]?.start);
  const between = text.slice(words[word.to - 1]?.end, words[hit.from]?.start);
  return /^[^(]*\)/.test(between) ? before.includes('(') : dash.test(before) && dash.test(between);
}
const dash = /\s[-–—]\s/u;

const isGood = (meaning: string) => meaning === 'solved' || meaning === 'closed';

/** A word for the ticket stands beside the status word; one that other talk uses too needs a number or "your". */
function namesTicket(own: Spoken[], hit: Spoken, numbered: boolean): boolean {
  const has = (meaning: string) => own.some((other) => other.means.meaning === meaning);
  if (numbered && has('yours')) return true;
  return own.some(
    (other) =>
      other.means.meaning === 'ticket' &&
      !overlaps(other, hit) &&
      (numbered ||
        has('yours') ||
        !own.some((vague) => vague.means.meaning === 'vague' && same(vague, other))),
  );
}

/** "closed as duplicate", "resolved as Won't do", "your refund request is completed": good words, but no help. */
function spoils(other: Spoken, hit: Spoken, own: Spoken[]): boolean {
  const { meaning } = other.means;
  if (meaning === 'unhelped') return other.from >= hit.to && other.from - hit.to <= 6;
  return (
    meaning === 'elsewhere' &&
    !own.some((longer) => longer.means.meaning === 'ticket' && covers(longer, other))
  );
}

/**
 * "由 … 解決": a word too vague to stand alone says enough when somebody is named who did it. "Заявка №15520 выполнена":
 * of a numbered ticket it says no less than "closed".
 */
function meaningOf({ means, from, to }: Spoken, said: Spoken[], { text }: Sentence): string {
  if (means.meaning !== 'done') return means.meaning;
  const own = said.filter((other) => other.means.language === means.language);
  if (own.some((other) => other.means.meaning === 'by' && other.to < from)) return 'solved';
  const isTicket = own.some(
    (other) =>
      other.means.meaning === 'ticket' &&
      (other.to <= from || other.from >= to) &&
      !said.some(
        ({ means: { meaning }, ...at }) =>
          (meaning === 'elsewhere' || meaning === 'vague') && at.from < other.to && other.from < at.to,
      ),
  );
  return isTicket && numberForm.test(text) ? 'closed' : 'done';
}
const numberForm = /\d{3}/;

const covers = (a: Spoken, b: Spoken) =>
  a !== b && a.from <= b.from && a.to >= b.to && a.to - a.from > b.to - b.from;
const same = (a: Spoken, b: Spoken) => a.from === b.from && a.to === b.to;
const overlaps = (a: Spoken, b: Spoken) => a.from < b.to && b.from < a.to;
