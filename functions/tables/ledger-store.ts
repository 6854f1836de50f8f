import * as v from 'valibot';
import { isUnfinished } from '../../shared/delivery/acceptance.ts';
import type { LedgerEntry } from '../../shared/delivery/ledger.ts';
import { nothingRecent, type Recent, RecentSchema, withThanks } from '../../shared/delivery/recent.ts';
import { orderOf } from '../../shared/recognition.ts';
import type { Settings } from '../../shared/settings.ts';
import { fault } from '../fault.ts';
import { json } from './json.ts';
import { cellsOf, entryOf, rowKeys, senderPartition, thanksKey } from './ledger-rows.ts';
import type { Cell, RowKey, StoredRow, Table, Write } from './table.ts';

export interface Stored {
  entry: LedgerEntry;
  etag: string;
}
export type SetAside = { state: 'dismissed' } | { state: 'snoozed'; until: string };
export type Seen =
  /** `setAside` counts only if the thank-you was given up. */
  { state: 'thanked'; thanksId: string; setAside: SetAside | null } | SetAside;
export interface StoredRecent {
  recent: Recent;
  /** Null while the sender has thanked nobody. */
  etag: string | null;
}
export interface Page {
  cursor?: string | undefined;
  limit: number;
}
type Owner = Pick<LedgerEntry, 'tenantId'> & { senderId: string };

export interface LedgerStore {
  /** What the limits judge by. */
  recent(owner: Owner): Promise<StoredRecent>;
  /**
   * The thank-you, the sender's recent ones and "already thanked" in one transaction. `conflict`: the thank-you is
   * there already, or another was accepted since `before` was read.
   */
  accept(
    entry: LedgerEntry,
    sourceHash: string,
    before: StoredRecent,
    settings: Pick<Settings, 'pairDays'>,
  ): Promise<'written' | 'conflict'>;
  read(key: Pick<LedgerEntry, 'tenantId' | 'sender' | 'id'>): Promise<Stored | null>;
  /** Writes only if nobody has written since `stored` was read. */
  save(stored: Stored, next: LedgerEntry): Promise<'written' | 'conflict'>;
  unfinished(owner: Owner, page: Page): Promise<LedgerEntry[]>;
  given(owner: Owner, page: Page): Promise<{ entries: LedgerEntry[]; next: string | undefined }>;
  seen(owner: Owner, sourceHash: string): Promise<Seen | null>;
  /** Answers what stands afterwards: that there is a thank-you is kept beside it. */
  setAside(owner: Owner, sourceHash: string, how: SetAside): Promise<Seen>;
  /** Throws when storage does not answer. */
  ping(): Promise<void>;
}

const setAside = [
  v.object({ state: v.literal('dismissed') }),
  v.object({ state: v.literal('snoozed'), until: v.string() }),
] as const;
const SeenSchema = v.variant('state', [
  v.object({
    state: v.literal('thanked'),
    thanksId: v.string(),
    setAside: v.optional(json(v.nullable(v.variant('state', setAside))), 'null'),
  }),
  ...setAside,
]);
const { thanked, ...plain } = RecentSchema.entries;
const RecentCellsSchema = v.object({ ...plain, thanked: json(thanked) });
const tries = 5;

/** Replaces the row that was read, or inserts where none was. */
const writeOver = (etag: string | null, key: RowKey, cells: Record<string, Cell>): Write => {
  const row = { partitionKey: key.partitionKey, rowKey: key.rowKey, cells };
  return etag === null ? { kind: 'insert', row } : { kind: 'replace', row, etag };
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

  async function recent(owner: Owner): Promise<StoredRecent> {
    const row = await table.get({ partitionKey: partitionOf(owner), rowKey: rowKeys.recent });
    return row
      ? { recent: v.parse(RecentCellsSchema, row.cells), etag: row.etag }
      : { recent: nothingRecent, etag: null };
  }

  function accept(
    entry: LedgerEntry,
    sourceHash: string,
    before: StoredRecent,
    settings: Pick<Settings, 'pairDays'>,
  ): Promise<'written' | 'conflict'> {
    const { partitionKey, rowKey } = thanksKey(entry);
    const { thanked, ...count } = withThanks(before.recent, entry, new Date(entry.acceptedAt), settings);
    const key = { partitionKey, rowKey: rowKeys.recent };
    return table.write([
      { kind: 'insert', row: { partitionKey, rowKey, cells: cellsOf(entry) } },
      writeOver(before.etag, key, { ...count, thanked: JSON.stringify(thanked) }),
      {
        kind: 'upsert',
        row: {
          partitionKey,
          rowKey: rowKeys.seen(sourceHash),
          cells: { state: 'thanked', thanksId: entry.id },
        },
      },
      {
        kind: 'upsert',
        row: { partitionKey, rowKey: rowKeys.open(entry.id), cells: { thanksId: entry.id } },
      },
    ]);
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
    recent,
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

    async setAside(owner, sourceHash, how) {
      const key = { partitionKey: partitionOf(owner), rowKey: rowKeys.seen(sourceHash) };
      for (let attempt = 0; attempt < tries; attempt++) {
        const stored = await table.get(key);
        const before = stored && v.parse(SeenSchema, stored.cells);
        const next: Seen = before?.state === 'thanked' ? { ...before, setAside: how } : how;
        const cells = next.state === 'thanked' ? { ...next, setAside: JSON.stringify(how) } : { ...how };
        if ((await table.write([writeOver(stored?.etag ?? null, key, cells)])) === 'written') return next;
      }
      throw fault('too-many', { retryAfterSeconds: 2 });
    },

    async ping() {
      await table.get({ partitionKey: 'health', rowKey: 'health' });
    },
  };
}
