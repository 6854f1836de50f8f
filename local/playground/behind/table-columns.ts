type Row = Record<string, unknown>;

const hidden = new Set(['etag', 'odata.etag', 'odata.metadata']);
const first = ['partitionKey', 'rowKey'];
const last = ['timestamp'];

/** Every column that any row has: keys first, the time stamp last. */
export function columnsOf(rows: Row[]): string[] {
  const all = new Set(rows.flatMap(Object.keys));
  const middle = [...all].filter(
    (name) => !hidden.has(name) && !first.includes(name) && !last.includes(name),
  );
  return [...first, ...middle, ...last].filter((name) => all.has(name));
}

/** The ledger is what one looks for; the others follow by name. */
export const ledgerFirst = (names: string[]): string[] =>
  names.toSorted((a, b) => Number(b === 'Ledger') - Number(a === 'Ledger') || a.localeCompare(b));

const longest = 90;

/** One value as a short line. */
export function shown(value: unknown): string {
  if (value === undefined || value === null) return '';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
