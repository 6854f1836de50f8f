import { LRUCache } from 'lru-cache';
import * as v from 'valibot';
import { fault } from '../fault.ts';
import type { Cell, RowKey, Table } from './table.ts';

/** Rows of choices, one a chooser. What was never chosen, or no longer fits, has its default. */
export interface Choices<T> {
  read(key: RowKey): Promise<T>;
  /** As read at most `knownMs` ago, so that a click seldom waits for it. A change made here is known at once. */
  known(key: RowKey): Promise<T>;
  /** What is left out stays. Two who change different things at once both get their way. */
  change(key: RowKey, change: { [K in keyof T]?: T[K] | undefined }): Promise<T>;
}

const tries = 5;
const mostKnown = 5_000;

export function choicesIn<T extends Record<string, Cell>>(
  table: Table,
  schema: v.GenericSchema<unknown, T>,
  defaults: T,
  knownMs: number,
): Choices<T> {
  const recent = new LRUCache<string, Promise<T>>({ max: mostKnown, ttl: knownMs });
  const nameOf = ({ partitionKey, rowKey }: RowKey) => `${partitionKey} ${rowKey}`;

  function choicesOf(cells: Record<string, Cell> = {}): T {
    const stored = v.safeParse(schema, { ...defaults, ...cells });
    if (stored.success) return stored.output;
    const unfit = new Set(stored.issues.map((issue) => v.getDotPath(issue)));
    const fit = Object.entries(cells).filter(([name]) => !unfit.has(name));
    return v.parse(schema, { ...defaults, ...Object.fromEntries(fit) });
  }
  const read = async (key: RowKey) => choicesOf((await table.get(key))?.cells);

  return {
    read,

    known(key) {
      const name = nameOf(key);
      const before = recent.get(name);
      if (before) return before;
      const reading = read(key);
      recent.set(name, reading);
      // Only its own entry: a change may have taken its place meanwhile.
      reading.catch(() => recent.peek(name) === reading && recent.delete(name));
      return reading;
    },

    async change(key, change) {
      const chosen = Object.fromEntries(Object.entries(change).filter((cell) => cell[1] !== undefined));
      for (let attempt = 0; attempt < tries; attempt++) {
        const stored = await table.get(key);
        const next = { ...choicesOf(stored?.cells), ...chosen };
        const row = { partitionKey: key.partitionKey, rowKey: key.rowKey, cells: next };
        const written = await table.write([
          stored ? { kind: 'replace', row, etag: stored.etag } : { kind: 'insert', row },
        ]);
        if (written === 'conflict') continue;
        recent.set(nameOf(key), Promise.resolve(next));
        return next;
      }
      throw fault('too-many', { retryAfterSeconds: 2 });
    },
  };
}
