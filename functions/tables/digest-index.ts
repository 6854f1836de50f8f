import * as v from 'valibot';
import { NoteSchema, PersonSchema } from '../../shared/api.ts';
import type { DigestNote } from '../../shared/recognition.ts';
import { json } from './json.ts';
import { keyOf, type Table } from './table.ts';

/** A week's notes by manager, so that the digest reads one week and never a history. */
export interface DigestIndex {
  put(tenantId: string, week: string, notes: DigestNote[]): Promise<void>;
  remove(tenantId: string, week: string, notes: DigestNote[]): Promise<void>;
  /** One shard's notes; those of one manager are in one shard, side by side. */
  shard(tenantId: string, week: string, shard: number): Promise<DigestNote[]>;
}

export const shards = 8;
/** Directory ids are random, so their last digit spreads managers evenly. */
const shardOf = (managerId: string) => Number.parseInt(managerId.at(-1) ?? '0', 16) % shards;

const PersonCell = json(PersonSchema);
const CellsSchema = v.object({
  thanksId: v.string(),
  manager: PersonCell,
  helper: PersonCell,
  sender: PersonCell,
  note: json(NoteSchema),
  sentAt: v.string(),
});
/** Far above any week; a bound all the same. */
const mostNotes = 50_000;

export function digestIndex(table: Table): DigestIndex {
  const rowKeyOf = (tenantId: string, week: string, note: DigestNote) => ({
    partitionKey: keyOf(tenantId, week, String(shardOf(note.manager.id))),
    rowKey: keyOf(note.manager.id, note.helper.id, note.thanksId),
  });
  const cellsOf = ({ thanksId, sentAt, ...people }: DigestNote) => ({
    thanksId,
    sentAt,
    ...Object.fromEntries(Object.entries(people).map(([name, value]) => [name, JSON.stringify(value)])),
  });
  return {
    async put(tenantId, week, notes) {
      await Promise.all(
        notes.map((note) =>
          table.write([{ kind: 'upsert', row: { ...rowKeyOf(tenantId, week, note), cells: cellsOf(note) } }]),
        ),
      );
    },
    async remove(tenantId, week, notes) {
      await Promise.all(
        notes.map((note) => table.write([{ kind: 'delete', row: rowKeyOf(tenantId, week, note) }])),
      );
    },
    async shard(tenantId, week, shard) {
      const range = { after: '0', before: 'g', limit: mostNotes };
      const rows = await table.list(keyOf(tenantId, week, String(shard)), range);
      return rows.map((row) => v.parse(CellsSchema, row.cells));
    },
  };
}
