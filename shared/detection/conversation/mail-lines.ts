import { type Person, personIn } from '../people/names.ts';
import { tidy } from '../text/fold.ts';
import { dated, field, rawLines } from '../text/read-body.ts';
import type { MailMessage } from '../types.ts';

/** A mail's own lines, whom its attribution line names, and the mails that it quotes, oldest first. */
export interface MailLines {
  own: string[];
  attribution: Person | null;
  quoted: Quoted[];
}
export interface Quoted {
  person: Person;
  lines: string[];
}

/** How many lines of a mail are read. */
export const lineLimit = 1000;
const ownLimit = 80;
const depthLimit = 6;
const quoteAt = /^\s*[>|]\s?/;
const marked = /^[\s_*=-]*-{2,}[^-]{4,60}-{2,}[\s_*=-]*$/;
const signatureCut = /^\s*(?:--\s?|_{20,})$/;

export function linesOfMail({ body }: MailMessage): MailLines {
  const { all } = rawLines(body?.contentType, String(body?.content ?? ''));
  const lines = all.slice(0, lineLimit).map((line) => tidy(line.slice(0, 2000)));
  const quoted: Quoted[] = [];
  const outer = partsOf(lines);
  let inner: Parts | null = outer;
  for (let depth = 0; depth < depthLimit && inner; depth++) {
    const next: Parts = partsOf(inner.rest);
    if (inner.attribution && next.own.length > 0)
      quoted.unshift({ person: inner.attribution, lines: next.own });
    inner = inner.rest.length > 0 ? next : null;
  }
  return { own: outer.own, attribution: outer.attribution, quoted };
}

interface Parts {
  own: string[];
  attribution: Person | null;
  /** What is quoted, with one level of quote marks taken off. */
  rest: string[];
}

function partsOf(lines: string[]): Parts {
  const own: string[] = [];
  const rest: string[] = [];
  let attribution: Person | null = null;
  let signed = false;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const block = replyBlockAt(lines, i);
    if (block && rest.length === 0) return { own, attribution: block.person, rest: lines.slice(block.end) };
    if (quoteAt.test(line)) {
      rest.push(line.replace(quoteAt, ''));
      continue;
    }
    const text = line.trim();
    if (!text || marked.test(text)) continue;
    const open = rest.length === 0 ? openAttributionAt(lines, i) : null;
    if (open) return { own, attribution: open.person, rest: lines.slice(open.end) };
    const lead = attributionAt(lines, i);
    if (lead) {
      attribution ??= lead.person;
      i = lead.end - 1;
      continue;
    }
    signed ||= signatureCut.test(line);
    if (!signed && own.length < ownLimit) own.push(text);
    else if (signed && own.length < ownLimit && own.at(-1) !== '--') own.push('--');
  }
  return { own: own.at(-1) === '--' ? own.slice(0, -1) : own, attribution, rest };
}

/** Outlook's way to quote: `From: … Sent: … To: … Subject: …`, whatever the language of the labels. */
function replyBlockAt(lines: string[], at: number): { person: Person; end: number } | null {
  const first = field.exec(lines[at]?.trim() ?? '');
  if (!first) return null;
  let end = at;
  let hasDate = false;
  while (end < lines.length && end < at + 8) {
    const text = lines[end]?.trim() ?? '';
    if (text && !field.test(text)) break;
    if (text) hasDate ||= dated.test(text);
    end++;
  }
  const person = hasDate && end - at >= 3 ? personIn(first[2] ?? '') : null;
  return person && { person, end };
}

/** "On 3 May 2026 at 9:12 Ana Duarte <ana@contoso.example> wrote:" above a quote, on one line or on two. */
function attributionAt(lines: string[], at: number): { person: Person; end: number } | null {
  const one = (lines[at] ?? '').trim();
  const below = (from: number) => lines.slice(from, from + 3).find((line) => line.trim()) ?? '';
  if (endsInColon(one) && one.length < 300 && quoteAt.test(below(at + 1))) return attributed(one, at + 1);
  const next = (lines[at + 1] ?? '').trim();
  if (!endsInColon(next) || one.length <= 20) return null;
  const two = `${one} ${next}`;
  return two.length < 300 && quoteAt.test(below(at + 2)) ? attributed(two, at + 2) : null;
}

/** The same above a quote that is only indented or ruled off: a line with a date, a name and a colon. */
function openAttributionAt(lines: string[], at: number): { person: Person; end: number } | null {
  const text = (lines[at] ?? '').trim();
  const isLead = endsInColon(text) && text.length > 20 && text.length < 300 && dated.test(text);
  const below = lines.slice(at + 1, at + 4).find((line) => line.trim()) ?? '';
  return isLead && below && !quoteAt.test(below) ? attributed(text, at + 1) : null;
}

const endsInColon = (text: string) => text.endsWith(':') || text.endsWith('：');

function attributed(text: string, end: number): { person: Person; end: number } | null {
  const person = writerIn(text);
  return person && { person, end };
}

const mail = /<?([\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}.-]{1,190})>?/u;
const nameRun =
  /(?:^|[\s,;"“])((?:\p{Lu}[\p{L}\p{M}'’.-]*|[\p{Lo}\p{M}]+)(?:\s+(?:\p{Lu}[\p{L}\p{M}'’.-]*|[\p{Lo}\p{M}]+)){0,3})["”]?\s*$/u;

function writerIn(text: string): Person | null {
  const address = mail.exec(text);
  if (address) {
    const name = nameBefore(text.slice(0, address.index));
    return { name, address: (address[1] ?? '').toLowerCase() };
  }
  const name = nameBefore(text.replace(/\s\p{Ll}[\p{L}\p{M}\s]*[:：]$/u, ''));
  return name ? personIn(name) : null;
}

const nameBefore = (text: string): string | null =>
  nameRun.exec(text.slice(-80))?.[1]?.replace(/^(?:[AP]M|Uhr)\s+/, '') ?? null;
