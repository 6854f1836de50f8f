import * as v from 'valibot';
import { ThanksViewSchema } from '../../shared/api.ts';
import type { Recognition } from '../../shared/recognition.ts';
import { json } from './json.ts';
import { keyOf, type StoredRow, type Table } from './table.ts';

/** Sent thank-yous by helper, newest first. Rows are written from the ledger and can be written again at any time. */
export interface RecognitionLog {
  put(tenantId: string, rows: Recognition[]): Promise<void>;
  remove(tenantId: string, rows: Pick<Recognition, 'helperId' | 'order'>[]): Promise<void>;
  /** Rows of one helper whose order lies between the two, newest first. */
  page(tenantId: string, helperId: string, page: RecognitionPage): Promise<Recognition[]>;
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

export const recognitionLog = (table: Table): RecognitionLog => ({
  async put(tenantId, rows) {
    await Promise.all(
      rows.map(({ order, helperId, teamFeed, teamHelperIds, view }) => {
        const cells = {
          helperId,
          teamFeed,
          teamHelperIds: JSON.stringify(teamHelperIds),
          view: JSON.stringify(view),
        };
        return table.write([
          { kind: 'upsert', row: { partitionKey: keyOf(tenantId, helperId), rowKey: order, cells } },
        ]);
      }),
    );
  },

  async remove(tenantId, rows) {
    await Promise.all(
      rows.map(({ helperId, order }) =>
        table.write([{ kind: 'delete', row: { partitionKey: keyOf(tenantId, helperId), rowKey: order } }]),
      ),
    );
  },

  async page(tenantId, helperId, { after = '0', before = ':', limit, teamOnly }) {
    const range = { after, before, limit, ...(teamOnly ? { only: 'teamFeed' } : {}) };
    return (await table.list(keyOf(tenantId, helperId), range)).map(recognitionOf);
  },
});
