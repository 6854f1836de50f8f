import type { Spoken } from '../languages/lexicon.ts';
import type { Sentence } from '../letter.ts';

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
    const meaning = isDoneBy(hit, said) ? 'solved' : hit.means.meaning;
    if (!kinds.has(meaning)) continue;
    if (said.some((other) => covers(other, hit) && kinds.has(other.means.meaning))) continue;
    const own = said.filter((other) => other.means.language === language);
    const aboutTicket = formal || namesTicket(own, hit, numbered && outcomes.has(meaning));
    if (meaning === 'survey' || meaning === 'mine' || meaning === 'warning') {
      found.push({ says: meaning, hit, sentence });
      continue;
    }
    if (!aboutTicket) continue;
    if (sentence.asks && outcomes.has(meaning)) continue;
    if (isDenied(sentence, hit, own) || (isGood(meaning) && own.some((other) => spoils(other, hit, own))))
      continue;
    found.push({ says: meaning as Says, hit, sentence });
  }
  return [...found, ...silenceIn(sentence, said, found)];
}

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

/** "由 … 解決": a word too vague to stand alone says enough when somebody is named who did it. */
const isDoneBy = ({ means, from }: Spoken, said: Spoken[]) =>
  means.meaning === 'done' &&
  said.some(
    (other) => other.means.meaning === 'by' && other.means.language === means.language && other.to < from,
  );

const covers = (a: Spoken, b: Spoken) =>
  a !== b && a.from <= b.from && a.to >= b.to && a.to - a.from > b.to - b.from;
const same = (a: Spoken, b: Spoken) => a.from === b.from && a.to === b.to;
const overlaps = (a: Spoken, b: Spoken) => a.from < b.to && b.from < a.to;
