import * as v from 'valibot';
import { json } from './json.ts';
import { keyOf, type Table } from './table.ts';

/** One digest for one manager and week, how far it got, and which thank-yous it tells. */
export interface OutboxEntry {
  state: 'sending' | 'sent' | 'refused';
  claimedAt: string;
  attempts: number;
  told: string[];
}
export interface OutboxKey {
  tenantId: string;
  week: string;
  managerId: string;
}
export interface StoredOutbox {
  entry: OutboxEntry;
  etag: string;
}

export interface DigestOutbox {
  read(key: OutboxKey): Promise<StoredOutbox | null>;
  /** Inserts when nothing was read, else replaces what was read; `conflict` when another run came first. */
  write(key: OutboxKey, before: StoredOutbox | null, entry: OutboxEntry): Promise<'written' | 'conflict'>;
}

const CellsSchema = v.object({
  state: v.picklist(['sending', 'sent', 'refused']),
  claimedAt: v.string(),
  attempts: v.number(),
  told: json(v.array(v.string())),
});

export function digestOutbox(table: Table): DigestOutbox {
  const rowKeyOf = ({ tenantId, week, managerId }: OutboxKey) => ({
    partitionKey: keyOf(tenantId, week),
    rowKey: keyOf(managerId),
  });
  return {
    async read(key) {
      const row = await table.get(rowKeyOf(key));
      return row && { entry: v.parse(CellsSchema, row.cells), etag: row.etag };
    },
    write(key, before, { told, ...plain }) {
      const row = { ...rowKeyOf(key), cells: { ...plain, told: JSON.stringify(told) } };
      return table.write([before ? { kind: 'replace', row, etag: before.etag } : { kind: 'insert', row }]);
    },
  };
}
