import { isUnfinished } from '../../shared/delivery/acceptance.ts';
import type { LedgerEntry } from '../../shared/delivery/ledger.ts';
import { orderOf } from '../../shared/recognition.ts';
import { cellsOf, entryOf, rowKeys, thanksKey } from './ledger-rows.ts';
import type { Stored } from './ledger-store.ts';
import { keyPart, type RowKey, type StoredRow, type Stretch, type Table, type Write } from './table.ts';

export interface Slice<T> {
  value: T[];
  continuation: string | undefined;
}
export type Place = Pick<Stretch, 'limit' | 'continuation'>;

/** A row that points at a thank-you: something is to be done, or it was given. */
export interface Mark {
  key: RowKey;
  thanksId: string;
}
export interface Standing {
  open: boolean;
  given: boolean;
}

/** The whole ledger, partition after partition; for repairs, never for a click. */
export interface LedgerSweep {
  /** Null stands for a row that cannot be read, with its key's id. */
  entries(tenantId: string, place: Place): Promise<Slice<{ id: string; stored: Stored | null }>>;
  marks(tenantId: string, kind: 'open' | 'given', place: Place): Promise<Slice<Mark>>;
  /** The thank-you that a row points at, in its sender's partition. */
  pointedAt(partitionKey: string, thanksId: string): Promise<Stored | 'unreadable' | null>;
  standing(entry: LedgerEntry): Promise<Standing>;
  /** Makes the marks what they must be. The entry is written as it is, so that its ETag guards the marks. */
  remark(stored: Stored, standing: Standing): Promise<'written' | 'conflict'>;
  drop(mark: Mark): Promise<void>;
  /** Each sender's count of the last day on which they thanked somebody. */
  days(tenantId: string, place: Place): Promise<Slice<Day>>;
  /** How many the sender's partition holds of that day; streamed, however many there are. */
  countOf(day: Day): Promise<number>;
  /** Writes the count that was found, unless the day has moved on. */
  recount(day: Day, count: number): Promise<'written' | 'conflict'>;
}
export interface Day {
  date: string;
  count: number;
  row: StoredRow;
}

/** The marks that an entry must have. */
export const standingOf = (entry: LedgerEntry): Standing => ({
  open: isUnfinished(entry),
  given: entry.state === 'sent',
});

function storedOf({ cells, etag }: StoredRow): Stored | null {
  try {
    return { entry: entryOf(cells), etag };
  } catch {
    return null;
  }
}

export function ledgerSweep(table: Table): LedgerSweep {
  const stretch = (tenantId: string, kind: string, place: Place): Stretch => ({
    partitionPrefix: `${keyPart(tenantId)}_`,
    after: `${kind}_`,
    before: `${kind}\``,
    ...place,
  });
  const keysOf = (entry: LedgerEntry) => {
    const { partitionKey } = thanksKey(entry);
    return {
      open: { partitionKey, rowKey: rowKeys.open(entry.id) },
      given: { partitionKey, rowKey: rowKeys.given(orderOf(entry)) },
    };
  };

  return {
    async entries(tenantId, place) {
      const { rows, continuation } = await table.scan(stretch(tenantId, 'thanks', place));
      const value = rows.map((row) => ({ id: row.rowKey.slice('thanks_'.length), stored: storedOf(row) }));
      return { value, continuation };
    },

    async marks(tenantId, kind, place) {
      const { rows, continuation } = await table.scan(stretch(tenantId, kind, place));
      const value = rows.map(({ partitionKey, rowKey, cells }) => ({
        key: { partitionKey, rowKey },
        thanksId: String(cells.thanksId),
      }));
      return { value, continuation };
    },

    async pointedAt(partitionKey, thanksId) {
      const row = await table.get({ partitionKey, rowKey: rowKeys.thanks(thanksId) });
      return row && (storedOf(row) ?? 'unreadable');
    },

    async standing(entry) {
      const { open, given } = keysOf(entry);
      const [isOpen, isGiven] = await Promise.all([table.get(open), table.get(given)]);
      return { open: isOpen !== null, given: isGiven !== null };
    },

    remark({ entry, etag }, standing) {
      const keys = keysOf(entry);
      const must = standingOf(entry);
      const cells = { thanksId: entry.id };
      const writes: [Write, ...Write[]] = [
        { kind: 'replace', row: { ...thanksKey(entry), cells: cellsOf(entry) }, etag },
      ];
      for (const kind of ['open', 'given'] as const) {
        if (must[kind] && !standing[kind]) writes.push({ kind: 'upsert', row: { ...keys[kind], cells } });
        if (!must[kind] && standing[kind]) writes.push({ kind: 'delete', row: keys[kind] });
      }
      return table.write(writes);
    },

    async drop({ key }) {
      await table.write([{ kind: 'delete', row: key }]);
    },

    async days(tenantId, place) {
      const { rows, continuation } = await table.scan({
        partitionPrefix: `${keyPart(tenantId)}_`,
        after: `${rowKeys.recent.slice(0, -1)}s`,
        before: `${rowKeys.recent}!`,
        ...place,
      });
      const value = rows.map((row) => ({
        date: String(row.cells.day),
        count: Number(row.cells.count),
        row,
      }));
      return { value, continuation };
    },

    async countOf({ date, row: { partitionKey } }) {
      let count = 0;
      let continuation: string | undefined;
      do {
        const page = await table.scan({
          partitionPrefix: partitionKey,
          after: 'thanks_',
          before: 'thanks`',
          limit: 500,
          continuation,
        });
        for (const { cells } of page.rows) if (String(cells.acceptedAt).startsWith(date)) count += 1;
        continuation = page.continuation;
      } while (continuation);
      return count;
    },

    recount: ({ row }, count) =>
      table.write([{ kind: 'replace', row: { ...row, cells: { ...row.cells, count } }, etag: row.etag }]),
  };
}
