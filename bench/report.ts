/** What a benchmark found. Times appear only as ratios: to a peer, or to a floor measured in the same run. */
export interface Report {
  tables: Table[];
  ratios: Ratio[];
}

export interface Table {
  title: string;
  columns: string[];
  rows: Cell[][];
  notes?: string[];
}
export type Cell = string | number | null;

export interface Ratio {
  name: string;
  ratio: number;
  atMost?: number;
  atLeast?: number;
}

/** How a benchmark is asked for: each has a folder here with a `benchmark.ts` that exports `run`. */
export interface Options {
  /** A folder with `input.jsonl` and `labels.jsonl` instead of the project's own mails. */
  corpus?: string;
}
export type Run = (options: Options) => Promise<Report>;

export const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

const written = (cell: Cell, whole: boolean) => {
  if (cell === null) return '–';
  if (typeof cell === 'string') return cell;
  return whole ? String(cell) : cell.toFixed(3);
};

/** A table as aligned text: words to the left, numbers to the right. */
export function textOfTable({ title, columns, rows, notes = [] }: Table): string {
  const whole = columns.map((_, i) =>
    rows.every(({ [i]: cell }) => typeof cell !== 'number' || Number.isInteger(cell)),
  );
  const lines = [columns, ...rows.map((row) => row.map((cell, i) => written(cell, whole[i] ?? false)))];
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => [...(line[i] ?? '')].length)));
  const numeric = columns.map((_, i) => i > 0 && rows.some((row) => typeof row[i] === 'number'));
  const aligned = lines.map((line) =>
    line
      .map((cell, i) => (numeric[i] ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [title, aligned[0], rule, ...aligned.slice(1), ...notes].join('\n');
}

/** The ratios as a table, each with its bound and whether it was kept. */
export const tableOfRatios = (name: string, ratios: Ratio[]): Table => ({
  title: `${name}: ratios`,
  columns: ['ratio', 'here', 'bound', ''],
  rows: ratios.map(({ name, ratio, atMost, atLeast }) => [
    name,
    ratio,
    atMost !== undefined ? `≤ ${atMost}` : atLeast !== undefined ? `≥ ${atLeast}` : '',
    atMost === undefined && atLeast === undefined
      ? ''
      : ratio <= (atMost ?? ratio) && ratio >= (atLeast ?? ratio)
        ? 'kept'
        : 'missed',
  ]),
});
