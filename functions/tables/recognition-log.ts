import * as v from 'valibot';
import { ThanksViewSchema } from '../../shared/api.ts';
import type { Recognition } from '../../shared/recognition.ts';
import { allDone } from './all-done.ts';
import { json } from './json.ts';
import { keyOf, type Row, type StoredRow, type Table } from './table.ts';
import { type ViewRows, viewRows } from './view-rows.ts';

/** Sent thank-yous by helper, newest first. Rows are written from the ledger and can be written again at any time. */
export interface RecognitionLog {
  put(tenantId: string, rows: Recognition[]): Promise<void>;
  remove(tenantId: string, rows: Pick<Recognition, 'helperId' | 'order'>[]): Promise<void>;
  /** Rows of one helper whose order lies between the two, newest first. */
  page(tenantId: string, helperId: string, page: RecognitionPage): Promise<Recognition[]>;
  rows: ViewRows<Recognition>;
}
export interface RecognitionPage {
  after?: string | undefined;
  before?: string | undefined;
  limit: number;
  /** Only what a team may see. */
  teamOnly?: boolean;
}

const CellsSchema = v.object({
  helperId: v.string(),
  teamFeed: v.boolean(),
  teamHelperIds: json(v.array(v.string())),
  view: json(ThanksViewSchema),
});
const recognitionOf = ({ rowKey, cells }: StoredRow): Recognition => ({
  order: rowKey,
  ...v.parse(CellsSchema, cells),
});
const keysOf = (tenantId: string, { helperId, order }: Pick<Recognition, 'helperId' | 'order'>) => ({
  partitionKey: keyOf(tenantId, helperId),
  rowKey: order,
});
function rowOf(tenantId: string, recognition: Recognition): Row {
  const { helperId, teamFeed, teamHelperIds, view } = recognition;
  const texts = { teamHelperIds: JSON.stringify(teamHelperIds), view: JSON.stringify(view) };
  return { ...keysOf(tenantId, recognition), cells: { helperId, teamFeed, ...texts } };
}

export const recognitionLog = (table: Table): RecognitionLog => ({
  async put(tenantId, rows) {
    await allDone(rows.map((each) => table.write([{ kind: 'upsert', row: rowOf(tenantId, each) }])));
  },

  async remove(tenantId, rows) {
    await allDone(rows.map((each) => table.write([{ kind: 'delete', row: keysOf(tenantId, each) }])));
  },

  async page(tenantId, helperId, { after = '0', before = ':', limit, teamOnly }) {
    const range = { after, before, limit, ...(teamOnly ? { only: 'teamFeed' } : {}) };
    return (await table.list(keyOf(tenantId, helperId), range)).map(recognitionOf);
  },

  rows: viewRows(table, { after: '0', before: ':' }, rowOf, (row) => {
    const { view, helperId } = recognitionOf(row);
    return { thanksId: view.id, senderId: view.sender.id, helperId };
  }),
});
