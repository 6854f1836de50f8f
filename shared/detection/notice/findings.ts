import type { Letter, Sentence } from '../letter.ts';
import type { KnownSystem } from '../systems/system.ts';
import { type Field, fieldsOf } from './fields.ts';
import { type Statement, statementsIn, ticketForm } from './kinds.ts';
import { languagesOf } from './languages-of.ts';
import { arrow, changeIn, type State, type StateHit, statesIn } from './states.ts';
import { ticketIdOf } from './ticket.ts';

type Quoted = StateHit & { quote: string; line: number };

/** Everything that the rules found in a mail, before anything is decided. */
export interface Findings {
  letter: Letter;
  system: KnownSystem | null;
  languages: Set<string>;
  fields: Field[];
  /** What subject and lead say of the ticket, in their order. */
  statements: Statement[];
  /** It is addressed to many, is told by a machine, or its subject is about another trade. */
  toMany: boolean;
  change: Quoted | null;
  statusField: Quoted | null;
  solution: Field | null;
  /** What the solution field says when it is no solution but a state: "Won't fix". */
  solutionState: State | null;
  event: 'solved' | 'closed' | 'survey' | 'other' | null;
  ticketId: string | null;
}

const leadLines = 16;
/** "from In progress to Closed", beneath its label. */
const fromTo = /^from\s.+\sto\s/iu;

export function findingsOf(letter: Letter, system: KnownSystem | null): Findings {
  const languages = languagesOf(letter);
  const fields = fieldsOf(letter.lines);
  const read = letter.sentences.filter(({ line }) => line < leadLines && !(letter.isReply && line < 0));
  const solutions = fields.filter(
    (field) => field.labels.has('solution') && (field.quoted || field.value.length > 2),
  );
  const stateOf = (field: Field) => {
    const found = stateOfField(field, letter, languages);
    return found && found.share > 0.6 ? found.state : null;
  };
  const numbered = system !== null || ticketForm.test(letter.subject);
  return {
    letter,
    system,
    languages,
    fields,
    statements: withoutLists(read.flatMap((sentence) => statementsIn(sentence, languages, numbered))),
    toMany: system === null && read.some((sentence) => isToMany(sentence, languages, numbered)),
    change: changeOf(letter, languages) ?? fieldChange(fields, letter, languages),
    statusField: statusOf(fields, letter, languages),
    solution: solutions.find((field) => field.quoted || stateOf(field) === null) ?? null,
    solutionState: solutions.map(stateOf).find((state) => state !== null) ?? null,
    event: eventOf(letter, system),
    ticketId: system?.ticketId ?? ticketIdOf(letter, fields),
  };
}

const listItem = /^\s*[-*•·–]\s/u;

/** Several outcomes in a list are a report or release news, not the reader's ticket. */
function withoutLists(statements: Statement[]): Statement[] {
  const inList = ({ says, sentence }: Statement) =>
    (says === 'solved' || says === 'closed') && listItem.test(sentence.text);
  const items = new Set(statements.filter(inList).map(({ sentence }) => sentence.line));
  return items.size < 2 ? statements : statements.filter((statement) => !inList(statement));
}

/** Of another trade: its subject says so, or the sentence that tells the outcome of what has no ticket's number. */
function isToMany(sentence: Sentence, languages: Set<string>, numbered: boolean): boolean {
  const { line, title } = sentence;
  const own = sentence.saidIn(languages);
  if (own.some(({ means }) => means.meaning === 'everyone')) return true;
  const other = own.find(({ means }) => means.meaning === 'elsewhere');
  const named = own.some(
    ({ means, from, to }) => means.meaning === 'ticket' && other && from <= other.from && to >= other.to,
  );
  const tells = own.some(({ means }) => means.meaning === 'solved' || means.meaning === 'closed');
  return Boolean(other) && !named && !numbered && (line < 0 ? title.size === 0 : tells);
}

function changeOf(letter: Letter, languages: Set<string>): Quoted | null {
  for (const sentence of letter.sentences) {
    if (letter.isReply && sentence.line < 0) continue;
    const change = changeIn(sentence, languages);
    if (change) return { ...change, quote: sentence.text.slice(0, 120), line: sentence.line };
  }
  return null;
}

/** A status whose value says what it was and what it became. */
function fieldChange(fields: Field[], letter: Letter, languages: Set<string>): Quoted | null {
  return statusOf(
    fields.filter(({ value }) => fromTo.test(value)),
    letter,
    languages,
  );
}

function statusOf(fields: Field[], letter: Letter, languages: Set<string>): Quoted | null {
  for (const field of fields) {
    if (!field.labels.has('status') || field.value.length > 60) continue;
    const state = stateOfField(field, letter, languages);
    const quote = `${letter.lines[field.line]?.text ?? ''}`.slice(0, 120);
    if (state) return { ...state, quote, line: field.line };
  }
  return null;
}

/**
 * The state that a short value names, and how much of the value it is: "Resolved", "Closed (was Open)". Where an arrow
 * stands, the state behind it counts.
 */
function stateOfField(
  field: Field,
  letter: Letter,
  languages: Set<string>,
): (StateHit & { share: number }) | null {
  if (field.value.length > 60) return null;
  const at = letter.sentences.filter(({ line }) => line === field.line || line === field.line + 1);
  const states = at.flatMap((sentence) =>
    statesIn(sentence.saidIn(languages)).flatMap((found) => {
      const start = sentence.words[found.hit.from]?.start ?? 0;
      const text = sentence.text.slice(start, sentence.words[found.hit.to - 1]?.end);
      return field.value.includes(text) ? [{ ...found, share: text.length / field.value.length }] : [];
    }),
  );
  return states.at(arrow.test(field.value) || fromTo.test(field.value) ? -1 : 0) ?? null;
}

function eventOf(letter: Letter, system: KnownSystem | null): Findings['event'] {
  const id = letter.messageId.toLowerCase();
  for (const [event, marks] of Object.entries(system?.events ?? {})) {
    if (marks?.some((mark) => id.includes(mark.toLowerCase()))) return event as Findings['event'];
  }
  return null;
}
