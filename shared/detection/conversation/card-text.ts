import type { ChatMessage } from '../types.ts';

const spoken = new Set([
  'text',
  'title',
  'subtitle',
  'value',
  'summary',
  'fallbackText',
  'activityTitle',
  'activitySubtitle',
  'name',
]);
const notSpoken = new Set([
  'actions',
  'selectAction',
  'buttons',
  'potentialAction',
  'choices',
  'data',
  '$schema',
]);
const sizeLimit = 64 * 1024;
const lineLimit = 80;
const depthLimit = 30;

/** The words on a bot's cards, line by line; a fact or a column pair is one line, `Label: value`. */
export function cardText(attachments: ChatMessage['attachments']): string[] {
  const lines: string[] = [];
  if (!Array.isArray(attachments)) return lines;
  for (const attachment of attachments.slice(0, 10)) {
    if (!attachment?.contentType?.includes('card') || typeof attachment.content !== 'string') continue;
    if (attachment.content.length <= sizeLimit) collect(parsed(attachment.content), lines, 0);
  }
  return lines;
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
}

function collect(node: unknown, lines: string[], depth: number): void {
  if (depth > depthLimit || lines.length >= lineLimit || node === null || typeof node !== 'object') return;
  if (Array.isArray(node)) {
    for (const part of node) collect(part, lines, depth + 1);
    return;
  }
  const part = node as Record<string, unknown>;
  const label = part.title ?? part.name;
  if (typeof label === 'string' && typeof part.value === 'string') {
    lines.push(`${label.replace(/\s*:\s*$/, '')}: ${part.value}`.slice(0, 500));
    return;
  }
  if (Array.isArray(part.columns) && besideEachOther(part.columns, lines, depth)) return;
  for (const [key, value] of Object.entries(part)) {
    if (notSpoken.has(key)) continue;
    if (typeof value === 'string') {
      if (spoken.has(key) && value.trim()) lines.push(...withoutMarkup(value));
    } else collect(value, lines, depth + 1);
  }
}

/** Columns of equally many lines are a table: its rows are lines, their cells parted by tabs. */
function besideEachOther(columns: unknown[], lines: string[], depth: number): boolean {
  const cells = columns.slice(0, 10).map((column) => {
    const inside: string[] = [];
    collect(column, inside, depth + 1);
    return inside;
  });
  const rows = cells[0]?.length ?? 0;
  if (cells.length < 2 || rows === 0 || cells.some(({ length }) => length !== rows)) return false;
  for (let row = 0; row < rows && lines.length < lineLimit; row++)
    lines.push(cells.map((column) => column[row]).join('\t'));
  return true;
}

const withoutMarkup = (text: string) =>
  text
    .slice(0, 2000)
    .replace(/<[^<>]{0,500}>/g, ' ')
    .replaceAll('**', '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
