import { tidy } from './fold.ts';
import { type HtmlLines, linesOfHtml, quoteMark } from './html-lines.ts';
import { Line } from './line.ts';

/** How much of a body is read: a notice says what it has to say long before. */
export const readLimit = 256 * 1024;
const lineLimit = 2000;
/** What a notice says stands near its top; its foot holds names and marks. */
const linesAbove = 800;
const linesBelow = 100;

/** A body's own words, line by line. */
export interface BodyText {
  lines: Line[];
  cut: boolean;
  /** Every line, when somebody's mail may be quoted among them. */
  quotes: string[];
}

const forwardMark = /^[-_*=\s]*-{2,}\s*[^-]{4,60}\s*-{2,}[-_*=\s]*$/;
const forwardWords =
  /original|forwarded|ursprüngliche|weitergeleitete|origine|original|reenviado|mensaje|mensagem|messaggio|bericht|wiadomo|сообщение/i;
const wroteLine = /^.{0,160}(?:@|\d{1,2}[:.h]\d{2}|\d{4}).{0,160}:\s*$/u;
const lineEnd = /\r\n|\r|\n/;
/** A line of the head that Outlook puts above a mail that it quotes, whatever the language of the labels. */
export const field = /^\*?([\p{L}][\p{L}\p{M} .-]{0,24})\*?\s*[:：]\*?\s*(\S.*)$/u;
export const dated = /\d{4}.*\d{1,2}[:.h]\d{2}|\d{1,2}[:.h]\d{2}.*\d{4}/;
const isQuoted = (line: string) => line.startsWith(quoteMark) || line.startsWith('|');

/** Every line of a body, quoted ones too, and those above the mark that a mail program sets over what it quotes. */
export function rawLines(contentType: string | null | undefined, content: string): HtmlLines {
  const prefix = content.length > readLimit ? content.slice(0, readLimit) : content;
  if (contentType?.toLowerCase() === 'html') return linesOfHtml(prefix);
  const all = prefix.split(lineEnd);
  return { all, own: all };
}

/** Reads a bounded prefix of a body and leaves out what the writer quoted. */
export function readBody(contentType: string | undefined, content: string): BodyText {
  const { all, own } = rawLines(contentType, content);
  const { lines, quotes } = ownLines(own);
  const many = lines.length > linesAbove + linesBelow;
  return {
    lines: many ? [...lines.slice(0, linesAbove), ...lines.slice(-linesBelow)] : lines,
    cut: content.length > readLimit,
    quotes: quotes || many || all !== own ? all : [],
  };
}

function ownLines(raw: string[]): { lines: Line[]; quotes: boolean } {
  const lines: Line[] = [];
  let quotes = false;
  for (let i = 0; i < raw.length; i++) {
    const text = tidy((raw[i] ?? '').slice(0, lineLimit)).trim();
    if (!text) continue;
    if (isQuoted(text)) {
      quotes = true;
      const last = lines.at(-1);
      if (last) last.quotedNext = true;
      continue;
    }
    if (text.length < 120 && text.includes('--') && forwardWords.test(text) && forwardMark.test(text))
      return { lines, quotes: true };
    if (text.length < 320 && isAboveQuote(raw, i) && wroteLine.test(text)) continue;
    quotes ||= isDatedField(text);
    lines.push(new Line(text));
  }
  return { lines, quotes };
}

const isAboveQuote = (raw: string[], at: number) =>
  isQuoted((raw[at + 1] ?? '').trim() || (raw[at + 2] ?? '').trim());

/** "Sent: 3 May 2026 09:12": the head of a mail that Outlook quotes. */
const isDatedField = (text: string) => text.includes(':') && dated.test(text) && field.test(text);
