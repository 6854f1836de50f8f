import { tidy } from './fold.ts';
import { linesOfHtml, quoteMark } from './html-lines.ts';

/** How much of a body is read: a notice says what it has to say long before. */
export const readLimit = 256 * 1024;
const lineLimit = 2000;
/** What a notice says stands near its top; its foot holds names and marks. */
const linesAbove = 800;
const linesBelow = 100;

/** A body's own words, line by line; `quoted` follows a line when the writer put quoted text beneath it. */
export interface BodyText {
  lines: BodyLine[];
  cut: boolean;
}
export interface BodyLine {
  text: string;
  quotedNext: boolean;
}

const forwardMark = /^[-_*=\s]*-{2,}\s*[^-]{4,60}\s*-{2,}[-_*=\s]*$/;
const forwardWords =
  /original|forwarded|ursprüngliche|weitergeleitete|origine|original|reenviado|mensaje|mensagem|messaggio|bericht|wiadomo|сообщение/i;
const wroteLine = /^.{0,160}(?:@|\d{1,2}[:.h]\d{2}|\d{4}).{0,160}:\s*$/u;
const isQuoted = (line: string) => line.startsWith(quoteMark) || line.startsWith('|');

/** Reads a bounded prefix of a body and leaves out what the writer quoted. */
export function readBody(contentType: string | undefined, content: string): BodyText {
  const cut = content.length > readLimit;
  const prefix = cut ? content.slice(0, readLimit) : content;
  const raw = contentType?.toLowerCase() === 'html' ? linesOfHtml(prefix) : prefix.split(/\r\n|\r|\n/);
  const lines = ownLines(raw);
  const many = lines.length > linesAbove + linesBelow;
  return { lines: many ? [...lines.slice(0, linesAbove), ...lines.slice(-linesBelow)] : lines, cut };
}

function ownLines(raw: string[]): BodyLine[] {
  const own: BodyLine[] = [];
  for (let i = 0; i < raw.length; i++) {
    const text = tidy((raw[i] ?? '').slice(0, lineLimit)).trim();
    if (!text) continue;
    if (isQuoted(text)) {
      const last = own.at(-1);
      if (last) last.quotedNext = true;
      continue;
    }
    if (text.length < 120 && text.includes('--') && forwardMark.test(text) && forwardWords.test(text)) break;
    const next = (raw[i + 1] ?? '').trim() || (raw[i + 2] ?? '').trim();
    if (isQuoted(next) && text.length < 320 && wroteLine.test(text)) continue;
    own.push({ text, quotedNext: false });
  }
  return own;
}
