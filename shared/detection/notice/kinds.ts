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

const ticketForm = /(?:#|№)\s?\d{2,}|\[[^\]]*\d{2,}[^\]]*\]|\b[A-Z]{2,10}-?\d{3,}\b/u;

/**
 * The statements in a sentence about a ticket, in any of the mail's languages. A status word counts when the same
 * sentence names a ticket and nothing before it in its language says that it hasn't happened or only may.
 */
export function statementsIn(sentence: Sentence, languages: Set<string>): Statement[] {
  const said = sentence.said.filter((hit) => languages.has(hit.means.language));
  const formal = ticketForm.test(sentence.text) || sentence.title.size > 0;
  const found: Statement[] = [];
  for (const hit of said) {
    const { language } = hit.means;
    const meaning = isDoneBy(hit, said) ? 'solved' : hit.means.meaning;
    if (!kinds.has(meaning)) continue;
    if (said.some((other) => covers(other, hit) && kinds.has(other.means.meaning))) continue;
    const own = said.filter((other) => other.means.language === language);
    const aboutTicket =
      formal || own.some((other) => other.means.meaning === 'ticket' && !overlaps(other, hit));
    if (meaning === 'survey' || meaning === 'mine' || meaning === 'warning') {
      found.push({ says: meaning, hit, sentence });
      continue;
    }
    if (!aboutTicket) continue;
    if (sentence.asks && outcomes.has(meaning)) continue;
    const denied = own.some(
      (other) =>
        !covers(hit, other) &&
        ((other.means.meaning === 'unless' && other.from < hit.to) ||
          (other.means.meaning === 'unlessAfter' && other.from >= hit.to - 1)),
    );
    if (denied) continue;
    found.push({ says: meaning as Says, hit, sentence });
  }
  return found;
}

/** "由 … 解決": a word too vague to stand alone says enough when somebody is named who did it. */
const isDoneBy = ({ means, from }: Spoken, said: Spoken[]) =>
  means.meaning === 'done' &&
  said.some(
    (other) => other.means.meaning === 'by' && other.means.language === means.language && other.to < from,
  );

const covers = (a: Spoken, b: Spoken) =>
  a !== b && a.from <= b.from && a.to >= b.to && a.to - a.from > b.to - b.from;
const overlaps = (a: Spoken, b: Spoken) => a.from < b.to && b.from < a.to;
