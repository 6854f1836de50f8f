import type { Letter } from '../letter.ts';
import { type FormLine, formLine, matchForm } from './form.ts';
import { type Marks, marksOf } from './marks.ts';

/** How one ticket system's mail is known. Everything is plain text or a form (form.ts); nothing is a pattern to run. */
export interface System {
  /** The name that records and rules use: lower case, digits and `-`. */
  name: string;
  /** The name that people know. */
  display: string;
  /** Headers that this system alone sets; `has` must occur in the value, without regard to case. */
  headers?: { name: string; has?: string }[];
  /** Forms of its Message-ID. */
  messageId?: string[];
  /** Forms of its subjects; an `{id}` in one is the ticket's number. */
  subject?: string[];
  /** Endings of its senders' addresses. */
  from?: string[];
  /** Forms of its lines: separators at the top, marks and links at the foot. */
  lines?: string[];
  /** Parts of a Message-ID that name the event, whatever the language. */
  events?: { solved?: string[]; closed?: string[]; survey?: string[]; other?: string[] };
  /** Headers that hold the ticket's number, and the address or name of whoever acted. */
  ticketHeader?: string;
  helperHeader?: string;
  /** It tracks the makers' own work, not the reader's trouble: its mail is never a suggestion. */
  excluded?: boolean;
}

/** A system whose marks a mail bears, and the ticket's number if a mark held it. */
export interface KnownSystem extends System {
  ticketId: string | null;
}

/** The first system whose marks the mail bears; headers are surer than words, so they are asked first. */
export function systemOf(letter: Letter, systems: System[]): KnownSystem | null {
  const marks = marksOf(systems);
  const byMark = markedBy(letter, marks);
  const bySubject = idBySubject(letter, marks, byMark);
  const system = byMark ?? bySubject?.system ?? lineSystem(letter, marks);
  return system ? { ...system, ticketId: idOfHeader(letter, system) ?? bySubject?.id ?? null } : null;
}

/** The first in the systems' order that a header, the Message-ID or the sender's address gives away. */
function markedBy({ headers, messageId, from }: Letter, marks: Marks): System | null {
  let first = marks.systems.length;
  for (const [name, value] of headers) {
    for (const { has, at } of marks.headers.get(name) ?? [])
      if (at < first && value.toLowerCase().includes(has)) first = at;
  }
  const id = messageId ? formLine(messageId) : null;
  for (const { form, at } of marks.messageId) if (id && at < first && matchForm(form, id)) first = at;
  for (const { end, at } of marks.from) if (at < first && from.address.endsWith(end)) first = at;
  return marks.systems[first] ?? null;
}

function idBySubject(
  letter: Letter,
  { systems, subject }: Marks,
  only: System | null,
): { system: System; id: string | null } | null {
  const line = formLine(letter.subject);
  for (const { form, at } of subject) {
    const system = systems[at];
    if (!system || (only && system !== only)) continue;
    const match = matchForm(form, line);
    if (match) return { system, id: match.id };
  }
  return null;
}

const linesRead = 12;
const lengthRead = 500;

function lineSystem({ lines }: Letter, marks: Marks): System | null {
  const both =
    lines.length > 2 * linesRead ? [...lines.slice(0, linesRead), ...lines.slice(-linesRead)] : lines;
  const ends = both.map(({ text }) => text.slice(0, lengthRead));
  const all = ends.join('\n').toLowerCase();
  let read: FormLine[] | undefined;
  for (const { form, at } of marks.lines) {
    if (!all.includes(form[0] ?? '')) continue;
    read ??= [...new Set(ends)].map(formLine);
    if (read.some((line) => matchForm(form, line))) return marks.systems[at] ?? null;
  }
  return null;
}

function idOfHeader(letter: Letter, { ticketHeader }: System): string | null {
  const value = ticketHeader ? letter.header(ticketHeader) : null;
  return /#?\s*([\w-]*\d[\w-]*)\s*$/.exec(value?.slice(0, 200) ?? '')?.[1] ?? null;
}
