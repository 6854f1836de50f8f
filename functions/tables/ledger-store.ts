import { setTimeout as sleep } from 'node:timers/promises';
import * as v from 'valibot';
import { isUnfinished } from '../../shared/delivery/acceptance.ts';
import type { LedgerEntry } from '../../shared/delivery/ledger.ts';
import { orderOf } from '../../shared/recognition.ts';
import { fault } from '../fault.ts';
import { cellsOf, entryOf, rowKeys, senderPartition, thanksKey } from './ledger-rows.ts';
import type { Cell, RowKey, StoredRow, Table, Write } from './table.ts';

export interface Stored {
  entry: LedgerEntry;
  etag: string;
}
export type Seen =
  | { state: 'thanked'; thanksId: string }
  | { state: 'dismissed' }
  | { state: 'snoozed'; until: string };
export interface Page {
  cursor?: string | undefined;
  limit: number;
}
type Owner = Pick<LedgerEntry, 'tenantId'> & { senderId: string };

export interface LedgerStore {
  /** The thank-you, its sender's daily count and "already thanked" in one transaction; two round trips. */
  accept(entry: LedgerEntry, sourceHash: string): Promise<'accepted' | 'exists'>;
  read(key: Pick<LedgerEntry, 'tenantId' | 'sender' | 'id'>): Promise<Stored | null>;
  /** Writes only if nobody has written since `stored` was read. */
  save(stored: Stored, next: LedgerEntry): Promise<'written' | 'conflict'>;
  unfinished(owner: Owner, page: Page): Promise<LedgerEntry[]>;
  given(owner: Owner, page: Page): Promise<{ entries: LedgerEntry[]; next: string | undefined }>;
  seen(owner: Owner, sourceHash: string): Promise<Seen | null>;
  /** Answers what stands afterwards: a thank-you is not dismissed. */
  see(owner: Owner, sourceHash: string, seen: Seen): Promise<Seen>;
  /** Throws when storage does not answer. */
  ping(): Promise<void>;
}

const SeenSchema = v.variant('state', [
  v.object({ state: v.literal('thanked'), thanksId: v.string() }),
  v.object({ state: v.literal('dismissed') }),
  v.object({ state: v.literal('snoozed'), until: v.string() }),
]);
const DaySchema = v.object({ count: v.number() });
/** One sender's clicks meet at the daily count. Twenty at once get through; beyond that it is no person. */
const tries = 12;
const pause = (attempt: number) => sleep(Math.random() * 20 * (attempt + 1));

/** Replaces the row that was read, or inserts where none was. */
const writeOver = (stored: StoredRow | null, key: RowKey, cells: Record<string, Cell>): Write => {
  const row = { partitionKey: key.partitionKey, rowKey: key.rowKey, cells };
  return stored ? { kind: 'replace', row, etag: stored.etag } : { kind: 'insert', row };
};

export function ledgerStore(table: Table): LedgerStore {
  const partitionOf = ({ tenantId, senderId }: Owner) => senderPartition(tenantId, senderId);

  async function read(key: Parameters<LedgerStore['read']>[0]): Promise<Stored | null> {
    const row = await table.get(thanksKey(key));
    return row && { entry: entryOf(row.cells), etag: row.etag };
  }

  async function entriesOf(owner: Owner, rows: StoredRow[]): Promise<LedgerEntry[]> {
    const sender = { id: owner.senderId, displayName: '', mail: null };
    const found = await Promise.all(
      rows.map((row) => read({ tenantId: owner.tenantId, sender, id: String(row.cells.thanksId) })),
    );
    return found.flatMap((stored) => (stored ? [stored.entry] : []));
  }

  async function accept(entry: LedgerEntry, sourceHash: string): Promise<'accepted' | 'exists'> {
    const { partitionKey, rowKey } = thanksKey(entry);
    const dayKey = { partitionKey, rowKey: rowKeys.day(entry.acceptedAt) };
    for (let attempt = 0; attempt < tries; attempt++) {
      const day = await table.get(dayKey);
      const count = day ? v.parse(DaySchema, day.cells).count : 0;
      const seen = { state: 'thanked', thanksId: entry.id };
      const written = await table.write([
        { kind: 'insert', row: { partitionKey, rowKey, cells: cellsOf(entry) } },
        writeOver(day, dayKey, { count: count + 1 }),
        { kind: 'upsert', row: { partitionKey, rowKey: rowKeys.seen(sourceHash), cells: seen } },
        {
          kind: 'upsert',
          row: { partitionKey, rowKey: rowKeys.open(entry.id), cells: { thanksId: entry.id } },
        },
      ]);
      if (written === 'written') return 'accepted';
      // Either the thank-you was there, or another of the same day came between.
      if (await table.get({ partitionKey, rowKey })) return 'exists';
      await pause(attempt);
    }
    throw fault('too-many', { retryAfterSeconds: 2 });
  }

  function save(stored: Stored, next: LedgerEntry): Promise<'written' | 'conflict'> {
    const key = thanksKey(stored.entry);
    const { partitionKey } = key;
    const cells = { thanksId: next.id };
    const writes: [Write, ...Write[]] = [
      { kind: 'replace', row: { ...key, cells: cellsOf(next) }, etag: stored.etag },
    ];
    const open = { partitionKey, rowKey: rowKeys.open(next.id) };
    if (isUnfinished(next) && !isUnfinished(stored.entry))
      writes.push({ kind: 'upsert', row: { ...open, cells } });
    if (!isUnfinished(next) && isUnfinished(stored.entry)) writes.push({ kind: 'delete', row: open });
    if (next.state === 'sent' && stored.entry.state !== 'sent')
      writes.push({ kind: 'upsert', row: { partitionKey, rowKey: rowKeys.given(orderOf(next)), cells } });
    return table.write(writes);
  }

  return {
    accept,
    read,
    save,

    async unfinished(owner, { cursor, limit }) {
      const range = { after: cursor ? rowKeys.open(cursor) : 'open_', before: 'open`', limit };
      return entriesOf(owner, await table.list(partitionOf(owner), range));
    },

    async given(owner, { cursor, limit }) {
      const range = { after: rowKeys.given(cursor ?? ''), before: 'given`', limit: limit + 1 };
      const rows = await table.list(partitionOf(owner), range);
      const page = rows.slice(0, limit);
      const next = rows.length > limit ? page.at(-1)?.rowKey.slice('given_'.length) : undefined;
      return { entries: await entriesOf(owner, page), next };
    },

    async seen(owner, sourceHash) {
      const row = await table.get({ partitionKey: partitionOf(owner), rowKey: rowKeys.seen(sourceHash) });
      return row && v.parse(SeenSchema, row.cells);
    },

    async see(owner, sourceHash, seen) {
      const key = { partitionKey: partitionOf(owner), rowKey: rowKeys.seen(sourceHash) };
      for (let attempt = 0; attempt < tries; attempt++) {
        const stored = await table.get(key);
        const before = stored && v.parse(SeenSchema, stored.cells);
        if (before?.state === 'thanked') return before;
        if ((await table.write([writeOver(stored, key, { ...seen })])) === 'written') return seen;
      }
      throw fault('too-many', { retryAfterSeconds: 2 });
    },

    async ping() {
      await table.get({ partitionKey: 'health', rowKey: 'health' });
    },
  };
}
