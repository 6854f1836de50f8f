import type { Label } from '../languages/language.ts';
import { lexicon } from '../languages/lexicon.ts';
import type { Line } from '../letter.ts';
import { kindOf, letter } from '../text/letters.ts';
import { Words } from '../text/words.ts';

/** "Status: Resolved", as a line, a table row or a label above its value. */
export interface Field {
  labels: Set<Label>;
  value: string;
  line: number;
  /** Nothing stood beside the label, but quoted text followed. */
  quoted: boolean;
}

const fieldLimit = 80;
/** A table's cells, in HTML or drawn with bars. */
const cellEdge = /\t|\s*\|\s*/gu;
/** A number sign with a cell or a colon behind it is a label. */
const bullet = /^(?!#\s*[\t:])[\s*•·\-–—#>|]+/u;
const valueEdge = /^[\s:：=|*\-–—]+|[\s|*]+$/gu;

/** The labelled values of a mail, in any language that the lexicon knows. */
export function fieldsOf(lines: Line[]): Field[] {
  const fields: Field[] = [];
  for (let i = 0; i < lines.length && fields.length < fieldLimit; i++) {
    const line = lines[i];
    if (!line || line.text.length > 1500) continue;
    if (line.text.includes('\t')) fields.push(...inColumns(lines, i));
    addBesideLabels(lines, i, fields);
  }
  return fields;
}

/** A part of a line, and its words. */
interface Cell {
  text: string;
  /** Where its text begins in the line. */
  start: number;
}

function cellsOf(line: string): Cell[] {
  const start = kindOf(line.charCodeAt(0)) < letter ? (bullet.exec(line)?.[0].length ?? 0) : 0;
  if (!line.includes('\t') && !line.includes('|')) return [{ text: line.slice(start), start }];
  const cells: Cell[] = [];
  let at = start;
  for (const edge of line.slice(start).matchAll(cellEdge)) {
    cells.push(cellOf(line, at, start + edge.index));
    at = start + edge.index + edge[0].length;
  }
  cells.push(cellOf(line, at, line.length));
  // "Status|ASSIGNED |RESOLVED": what it was and what it is.
  const isChange = cells.length === 3 && line.includes('|') && !/[:：]/.test(line) && cells[2]?.text;
  return isChange ? cells.filter((_, i) => i !== 1) : cells;
}

function cellOf(line: string, from: number, to: number): Cell {
  const text = line.slice(from, to);
  return { text: text.trim(), start: from + text.length - text.trimStart().length };
}

function addBesideLabels(lines: Line[], i: number, fields: Field[]): void {
  const { text, quotedNext, words } = lines[i] as Line;
  const cells = cellsOf(text);
  let word = 0;
  for (let c = 0; c < cells.length; c++) {
    const cell = cells[c] as Cell;
    const colon = colonIn(cell.text);
    const length = colon < 0 ? cell.text.length : colon;
    if (length === 0 || length > labelLength) continue;
    while (word < words.length && words.startOf(word) < cell.start) word++;
    const first = word;
    while (word < words.length && words.startOf(word) < cell.start + length) word++;
    let labels = lexicon().labelsIn(words, first, word);
    if (labels.size === 0 && colon > 0)
      labels = lastWordsLabel(cell.text.slice(0, colon), words, first, word);
    if (labels.size === 0 && /^#$/u.test(cell.text.slice(0, length).trim())) labels = number;
    if (labels.size === 0) continue;
    let value = colon < 0 ? '' : cell.text.slice(colon + 1).replace(valueEdge, '');
    if (!value && cells.length > 1) value = (cells[++c]?.text ?? '').replace(valueEdge, '');
    else if (!value && cells.length === 1) value = beneath(lines, i);
    if (!value && !quotedNext) continue;
    fields.push({ labels, value, line: i, quoted: !value });
  }
}

const labelLength = 60;

/** Where the first colon or equals sign stands behind what can be a label. */
function colonIn(text: string): number {
  for (let at = 0; at < text.length && at <= labelLength; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x3a || unit === 0x3d || unit === 0xff1a) return at;
  }
  return -1;
}

/** "The resolution that was added was:", "Assigned to (technician):" are labels too: a known one is among their words. */
function lastWordsLabel(label: string, words: Words, from: number, to: number): Set<Label> {
  const bare = label.replace(/\(.*\)|\[.*\]/g, '');
  if (bare !== label) {
    const whole = lexicon().labelsOf(bare);
    if (whole.size > 0) return whole;
    const rest = new Words(bare);
    return namesSolution(bare, rest, 0, rest.length) ? solution : none;
  }
  return namesSolution(bare, words, from, to) ? solution : none;
}

const none: Set<Label> = new Set();
const solution: Set<Label> = new Set(['solution']);
const number: Set<Label> = new Set(['number']);

function namesSolution(label: string, words: Words, from: number, to: number): boolean {
  if (to - from > 9 || /[.!?]/.test(label)) return false;
  const places = lexicon().placesIn(words, from, to);
  for (let i = 0; i < places.length; i += 3)
    if (lexicon().means(places[i] as number, 'solution')) return true;
  return false;
}

/** The value under a label that has a line to itself: short, and no label of its own. */
function beneath(lines: Line[], i: number): string {
  const next = lines[i + 1]?.text.replace(bullet, '') ?? '';
  if (next.length > 400 || /^[^\t]{1,40}[:：](?:\s|$)/u.test(next)) return '';
  if (next.includes('\t') || lexicon().labelsOf(next).size > 0) return '';
  return next.replace(valueEdge, '');
}

/** A table whose first row holds the labels and whose second row the values. */
function inColumns(lines: Line[], i: number): Field[] {
  const head = lines[i]?.text ?? '';
  if (!head.includes('\t')) return [];
  const heads = head.split('\t').map((cell) => cell.trim());
  const values = (lines[i + 1]?.text ?? '').split('\t').map((cell) => cell.trim());
  if (heads.length !== values.length) return [];
  const labels = heads.map((head) => lexicon().labelsOf(head.replace(/[:：]\s*$/u, '')));
  if (labels.filter((found) => found.size > 0).length < Math.max(2, heads.length - 2)) return [];
  if (values.filter((value) => lexicon().labelsOf(value).size > 0).length > heads.length / 2) return [];
  if (heads.length === 2 && areRows(lines, i)) return [];
  return labels.flatMap((found, c) =>
    found.size > 0 && values[c] ? [{ labels: found, value: values[c] ?? '', line: i, quoted: false }] : [],
  );
}

/** Three rows of two cells that each begin with a label: the labels stand beside their values, not above them. */
function areRows(lines: Line[], i: number): boolean {
  const isRow = (at: number) => {
    const cells = lines[at]?.text.split('\t') ?? [];
    return cells.length === 2 && lexicon().labelsOf((cells[0] ?? '').trim()).size > 0;
  };
  return isRow(i) && isRow(i + 1) && (isRow(i - 1) || isRow(i + 2));
}
