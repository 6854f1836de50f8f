import type { Label } from '../languages/language.ts';
import { lexicon } from '../languages/lexicon.ts';
import type { Line } from '../letter.ts';
import { wordsOf } from '../text/fold.ts';

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
const cellEdge = /\t|\s*\|\s*/u;
const bullet = /^[\s*•·\-–—#>|]+/u;
const valueEdge = /^[\s:：=|*\-–—]+|[\s|*]+$/gu;

/** The labelled values of a mail, in any language that the lexicon knows. */
export function fieldsOf(lines: Line[]): Field[] {
  const fields: Field[] = [];
  for (let i = 0; i < lines.length && fields.length < fieldLimit; i++) {
    const line = lines[i];
    if (!line || line.text.length > 1500) continue;
    fields.push(...inColumns(lines, i), ...besideLabels(lines, i));
  }
  return fields;
}

function besideLabels(lines: Line[], i: number): Field[] {
  const { text, quotedNext } = lines[i] as Line;
  const plain = text.replace(bullet, '');
  const cells = plain.split(cellEdge);
  const added = cells[2];
  // "Status|ASSIGNED |RESOLVED": what it was and what it is.
  if (cells.length === 3 && text.includes('|') && !/[:：]/u.test(text) && added) cells.splice(1, 2, added);
  const found: Field[] = [];
  for (let c = 0; c < cells.length; c++) {
    const cell = cells[c]?.trim() ?? '';
    const colon = cell.search(/[:：=]/u);
    const label = colon < 0 ? cell : cell.slice(0, colon);
    if (label.length === 0 || label.length > 60) continue;
    let labels = lexicon().labelsOf(label);
    if (labels.size === 0 && colon > 0) labels = lastWordsLabel(label);
    if (labels.size === 0) continue;
    let value = colon < 0 ? '' : cell.slice(colon + 1).replace(valueEdge, '');
    if (!value && cells.length > 1) value = (cells[++c] ?? '').replace(valueEdge, '');
    else if (!value && cells.length === 1) value = beneath(lines, i);
    if (!value && !quotedNext) continue;
    found.push({ labels, value, line: i, quoted: !value });
  }
  return found;
}

/** "The resolution that was added was:", "Assigned to (technician):" are labels too: a known one is among their words. */
function lastWordsLabel(label: string): Set<Label> {
  const bare = label.replace(/\(.*\)|\[.*\]/g, '');
  const whole = lexicon().labelsOf(bare);
  if (whole.size > 0) return whole;
  const words = wordsOf(bare);
  const solution = lexicon()
    .phrasesIn(words)
    .some(({ means }) => means.meaning === 'solution');
  return new Set(solution && words.length <= 9 && !/[.!?]/.test(bare) ? ['solution'] : []);
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
  return labels.flatMap((found, c) =>
    found.size > 0 && values[c] ? [{ labels: found, value: values[c] ?? '', line: i, quoted: false }] : [],
  );
}
