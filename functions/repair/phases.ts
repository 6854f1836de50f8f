import type { Difference, RepairMode, RepairPhase } from '../../shared/repair.ts';
import type { AppContext } from '../app-context.ts';
import type { Place, Slice } from '../tables/ledger-sweep.ts';
import { inTurns } from '../teams/in-turns.ts';
import { repairDay } from './day-counts.ts';
import { repairEntry } from './repair-entry.ts';
import { repairMark, repairViewRow, viewRowsOf } from './strays.ts';

const atOnce = 16;

export interface Stage {
  checked: number;
  differences: Difference[];
  continuation: string | undefined;
}

/** One stretch of a phase: so many rows are read, each is compared and, if asked, mended. */
export async function repairStretch(
  phase: RepairPhase,
  mode: RepairMode,
  place: Place,
  now: Date,
  context: AppContext,
): Promise<Stage> {
  const { sweep, config } = context;
  const { tenantId } = config;
  async function each<T>(
    slice: Promise<Slice<T>>,
    repair: (item: T) => Promise<Difference[]>,
  ): Promise<Stage> {
    const { value, continuation } = await slice;
    const differences = (await inTurns(value, atOnce, repair)).flat();
    return { checked: value.length, differences, continuation };
  }
  switch (phase) {
    case 'ledger':
      return each(sweep.entries(tenantId, place), async ({ id, stored }) =>
        stored
          ? repairEntry(stored.entry, mode, now, context)
          : [{ kind: 'ledger-unreadable', id, mended: false }],
      );
    case 'open':
    case 'given':
      return each(sweep.marks(tenantId, phase, place), (mark) => repairMark(phase, mark, mode, context));
    case 'recognition':
    case 'digest':
      return each(viewRowsOf[phase](context).sweep(tenantId, place), (row) =>
        repairViewRow(phase, row, mode, context),
      );
    case 'days':
      return each(sweep.days(tenantId, place), (day) => repairDay(day, mode, now, context));
  }
}
