import type { Difference, RepairMode } from '../../shared/repair.ts';
import type { AppContext } from '../app-context.ts';
import type { Day } from '../tables/ledger-sweep.ts';

/** A day's limit is over with the day, so older counts matter to nobody. */
const recentDaysMs = 3 * 86_400_000;

/** A sender's count of a day beside the thank-yous of that day. */
export async function repairDay(
  day: Day,
  mode: RepairMode,
  now: Date,
  { sweep }: AppContext,
): Promise<Difference[]> {
  if (now.getTime() - Date.parse(day.date) > recentDaysMs) return [];
  const count = await sweep.countOf(day);
  if (count === day.count) return [];
  // A conflict means that the sender accepted another one meanwhile: the next run counts again.
  const isWritten = mode !== 'compare' && (await sweep.recount(day, count)) === 'written';
  return [{ kind: 'day-wrong', id: day.date, mended: isWritten }];
}
