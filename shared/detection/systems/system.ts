import type { Letter } from '../letter.ts';

/** How one ticket system's mail is known. Everything is plain text to look for; nothing is a pattern to run. */
export interface System {
  name: string;
  display: string;
  /** Headers that this system alone sets; `has` must occur in the value, without regard to case. */
  headers?: { name: string; has?: string }[];
  /** The beginning of its Message-ID, after `<`. */
  messageId?: string[];
  /** What its subjects begin with or contain. */
  subject?: string[];
  /** Endings of its senders' domains. */
  from?: string[];
  /** Words of its footer. */
  footer?: string[];
  /** Parts of a Message-ID that name the event, whatever the language. */
  events?: { solved?: string[]; closed?: string[]; survey?: string[]; other?: string[] };
  /** Headers that hold the ticket's number and the helper. */
  ticketHeader?: string;
  helperHeader?: string;
  /** Mails of this header value go to agents. */
  staffHeader?: { name: string; has: string };
}

/** The first system whose marks the mail bears. */
export function systemOf(letter: Letter, systems: System[], disabled: string[] = []): System | null {
  return systems.find((system) => !disabled.includes(system.name) && isFrom(letter, system)) ?? null;
}

function isFrom(letter: Letter, system: System): boolean {
  const messageId = letter.messageId.replace(/^</, '').toLowerCase();
  const subject = letter.subject.toLowerCase();
  return (
    (system.headers ?? []).some(({ name, has }) => {
      const value = letter.header(name);
      return value !== null && (!has || value.toLowerCase().includes(has.toLowerCase()));
    }) ||
    (system.messageId ?? []).some((start) => messageId.startsWith(start.toLowerCase())) ||
    (system.subject ?? []).some((text) => subject.includes(text.toLowerCase())) ||
    (system.from ?? []).some((end) => letter.from.address.endsWith(end)) ||
    (system.footer ?? []).some((text) =>
      letter.lines.slice(-12).some((line) => line.text.toLowerCase().includes(text.toLowerCase())),
    )
  );
}
