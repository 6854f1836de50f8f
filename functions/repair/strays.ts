import type { LedgerEntry } from '../../shared/delivery/ledger.ts';
import { digestNotesOf, orderOf, recognitionsOf, weekOf } from '../../shared/recognition.ts';
import type { Difference, RepairMode } from '../../shared/repair.ts';
import type { AppContext } from '../app-context.ts';
import { rowKeys, senderPartition } from '../tables/ledger-rows.ts';
import type { Mark } from '../tables/ledger-sweep.ts';
import type { RowKey } from '../tables/table.ts';
import type { ViewRow } from '../tables/view-rows.ts';

/** What a mark or a view's row would have to be for the ledger to want it. */
type Wanted = (entry: LedgerEntry) => RowKey[];
const isIn = (keys: RowKey[], { partitionKey, rowKey }: RowKey) =>
  keys.some((key) => key.partitionKey === partitionKey && key.rowKey === rowKey);

const viewsOf = {
  recognition:
    ({ recognitions }: AppContext): Wanted =>
    (entry) =>
      recognitionsOf(entry).map((each) => recognitions.rows.keyOf(entry.tenantId, each)),
  digest:
    ({ digests }: AppContext): Wanted =>
    (entry) =>
      digestNotesOf(entry).map((note) => digests.rows.keyOf(entry.tenantId, { week: weekOf(entry), note })),
};
export const viewRowsOf = {
  recognition: ({ recognitions }: AppContext) => recognitions.rows,
  digest: ({ digests }: AppContext) => digests.rows,
};

/** A row of a view that the ledger has no reason for is removed. It can have none later: `sent` is final. */
export async function repairViewRow(
  kind: 'recognition' | 'digest',
  row: ViewRow,
  mode: RepairMode,
  context: AppContext,
): Promise<Difference[]> {
  const { about, key } = row;
  const { tenantId } = context.config;
  const partition = senderPartition(tenantId, about?.senderId ?? '');
  const stored = about && (await context.sweep.pointedAt(partition, about.thanksId));
  if (stored === 'unreadable') return [];
  const isShown = stored?.entry.state === 'sent' && stored.entry.withdrawnAt === null;
  if (stored && isShown && isIn(viewsOf[kind](context)(stored.entry), key)) return [];
  const mended = mode !== 'compare';
  if (mended) await viewRowsOf[kind](context).drop(row);
  const { thanksId = key.rowKey, ...ids } = about ?? {};
  return [{ kind: `${kind}-stray`, id: thanksId, ...ids, mended }];
}

/** Marks of entries that are gone, or at the wrong place. The others were put right with their entries. */
export async function repairMark(
  kind: 'open' | 'given',
  mark: Mark,
  mode: RepairMode,
  { sweep }: AppContext,
): Promise<Difference[]> {
  const stored = await sweep.pointedAt(mark.key.partitionKey, mark.thanksId);
  if (stored === 'unreadable') return [];
  if (stored) {
    const { entry } = stored;
    const rowKey = kind === 'open' ? rowKeys.open(entry.id) : rowKeys.given(orderOf(entry));
    // Whether it is wanted was seen with its entry.
    if (rowKey === mark.key.rowKey) return [];
  }
  const mended = mode !== 'compare';
  if (mended) await sweep.drop(mark);
  return [{ kind: `${kind}-stray`, id: mark.thanksId, mended }];
}
