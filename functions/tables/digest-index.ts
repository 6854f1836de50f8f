import * as v from 'valibot';
import { NoteSchema, PersonSchema } from '../../shared/api.ts';
import type { DigestNote } from '../../shared/recognition.ts';
import { allDone } from './all-done.ts';
import { json } from './json.ts';
import { keyOf, keyPart, type Row, type RowKey, type Table } from './table.ts';
import { type ViewRows, viewRows } from './view-rows.ts';

/** A week's notes by manager, so that the digest reads one week and never a history. */
export interface DigestIndex {
  put(tenantId: string, week: string, notes: DigestNote[]): Promise<void>;
  remove(tenantId: string, week: string, notes: DigestNote[]): Promise<void>;
  /** Who has notes in a shard of the week; those of one manager are in one shard, side by side. */
  managers(tenantId: string, week: string, shard: number): Promise<string[]>;
  ofManager(tenantId: string, week: string, managerId: string): Promise<DigestNote[]>;
  rows: ViewRows<{ week: string; note: DigestNote }>;
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
/** Of one manager in one week. Far above any; a bound all the same. */
const mostNotes = 5_000;

const partitionOf = (tenantId: string, week: string, managerId: string) =>
  keyOf(tenantId, week, String(shardOf(managerId)));
const rowKeyOf = (tenantId: string, week: string, note: DigestNote): RowKey => ({
  partitionKey: partitionOf(tenantId, week, note.manager.id),
  rowKey: keyOf(note.manager.id, note.helper.id, note.thanksId),
});
function rowOf(tenantId: string, week: string, note: DigestNote): Row {
  const { thanksId, sentAt, ...people } = note;
  const cells = {
    thanksId,
    sentAt,
    ...Object.fromEntries(Object.entries(people).map(([name, value]) => [name, JSON.stringify(value)])),
  };
  return { ...rowKeyOf(tenantId, week, note), cells };
}

export function digestIndex(table: Table): DigestIndex {
  return {
    async put(tenantId, week, notes) {
      await allDone(notes.map((note) => table.write([{ kind: 'upsert', row: rowOf(tenantId, week, note) }])));
    },
    async remove(tenantId, week, notes) {
      await allDone(
        notes.map((note) => table.write([{ kind: 'delete', row: rowKeyOf(tenantId, week, note) }])),
      );
    },

    /** Leaps from manager to manager: it costs what they are, not what they were told. */
    async managers(tenantId, week, shard) {
      const found: string[] = [];
      for (let after = '0'; ; ) {
        const [row] = await table.list(keyOf(tenantId, week, String(shard)), {
          after,
          before: 'g',
          limit: 1,
        });
        if (!row) return found;
        // From the key, so that a row with unreadable cells hides nobody else's; directory ids need no decoding.
        const [managerId = ''] = row.rowKey.split('_');
        found.push(managerId);
        after = `${managerId}\``;
      }
    },

    async ofManager(tenantId, week, managerId) {
      const own = keyPart(managerId);
      const range = { after: `${own}_`, before: `${own}\``, limit: mostNotes };
      const rows = await table.list(partitionOf(tenantId, week, managerId), range);
      return rows.map((row) => v.parse(CellsSchema, row.cells));
    },

    rows: viewRows(
      table,
      { after: '0', before: 'g' },
      (tenantId, { week, note }) => rowOf(tenantId, week, note),
      ({ cells }) => {
        const { thanksId, sender, helper, manager } = v.parse(CellsSchema, cells);
        return { thanksId, senderId: sender.id, helperId: helper.id, managerId: manager.id };
      },
    ),
  };
}
