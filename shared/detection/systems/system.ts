import type { Letter } from '../letter.ts';
import { type FormLine, formLine, matchForm } from './form.ts';

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

const linesRead = 12;

/** The first system whose marks the mail bears; headers are surer than words, so they are asked first. */
export function systemOf(letter: Letter, systems: System[]): KnownSystem | null {
  const messageId = formLine(letter.messageId);
  const byMark = systems.find((system) => hasHeader(letter, messageId, system) || hasAddress(letter, system));
  const bySubject = idBySubject(letter, byMark ? [byMark] : systems);
  const system = byMark ?? bySubject?.system ?? lineSystem(letter, systems);
  return system ? { ...system, ticketId: idOfHeader(letter, system) ?? bySubject?.id ?? null } : null;
}

function hasHeader(letter: Letter, id: FormLine, { headers = [], messageId = [] }: System): boolean {
  return (
    headers.some(({ name, has }) => {
      const value = letter.header(name);
      return value !== null && (!has || value.toLowerCase().includes(has.toLowerCase()));
    }) || messageId.some((form) => matchForm(form, id) !== null)
  );
}

const hasAddress = (letter: Letter, { from = [] }: System) =>
  from.some((end) => letter.from.address.endsWith(end));

function idBySubject(letter: Letter, systems: System[]): { system: System; id: string | null } | null {
  const subject = formLine(letter.subject);
  for (const system of systems) {
    for (const form of system.subject ?? []) {
      const match = matchForm(form, subject);
      if (match) return { system, id: match.id };
    }
  }
  return null;
}

function lineSystem(letter: Letter, systems: System[]): System | undefined {
  const ends = [...letter.lines.slice(0, linesRead), ...letter.lines.slice(-linesRead)];
  const read = ends.map(({ text }) => formLine(text));
  return systems.find(({ lines = [] }) =>
    read.some((line) => lines.some((form) => matchForm(form, line) !== null)),
  );
}

function idOfHeader(letter: Letter, { ticketHeader }: System): string | null {
  const value = ticketHeader ? letter.header(ticketHeader) : null;
  return /#?\s*([\w-]*\d[\w-]*)\s*$/.exec(value?.slice(0, 200) ?? '')?.[1] ?? null;
}
