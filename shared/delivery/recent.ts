/** What the limits need to know of a sender: one small row, however long the history (docs/delivery.md, "Limits"). */
import * as v from 'valibot';
import type { Settings } from '../settings.ts';
import type { LedgerEntry } from './ledger.ts';

const ThankedSchema = v.object({ helperId: v.string(), thanksId: v.string(), at: v.string() });
export const RecentSchema = v.object({
  /** The UTC day that `count` is of. */
  day: v.string(),
  count: v.number(),
  /** Whom, newest first. */
  thanked: v.array(ThankedSchema),
});
export type Recent = v.InferOutput<typeof RecentSchema>;
export type Thanked = v.InferOutput<typeof ThankedSchema>;

export const nothingRecent: Recent = { day: '', count: 0, thanked: [] };

/** Bounds on the row: enough to find one that was sent among some that were given up. */
const mostOfOneHelper = 3;
const mostThanked = 60;
const dayMs = 86_400_000;

const dayOf = (time: Date) => time.toISOString().slice(0, 10);
const isWithin = (days: number, { at }: Thanked, now: Date) => now.getTime() - Date.parse(at) < days * dayMs;

const countOn = (recent: Recent, now: Date): number => (recent.day === dayOf(now) ? recent.count : 0);

export const isDayFull = (recent: Recent, now: Date, { thanksPerDay }: Pick<Settings, 'thanksPerDay'>) =>
  countOn(recent, now) >= thanksPerDay;

/** Until the sender's next day begins, in UTC. */
export const secondsToTomorrow = (now: Date): number => Math.ceil((dayMs - (now.getTime() % dayMs)) / 1000);

/** Other thank-yous to one of these helpers within the days that the settings name, newest first. */
export function recentlyThanked(
  recent: Recent,
  { id, helpers }: Pick<LedgerEntry, 'id' | 'helpers'>,
  now: Date,
  { pairDays }: Pick<Settings, 'pairDays'>,
): Thanked[] {
  const ids = new Set(helpers.map((helper) => helper.id));
  return recent.thanked.filter(
    (thanked) => ids.has(thanked.helperId) && thanked.thanksId !== id && isWithin(pairDays, thanked, now),
  );
}

/** The row after this thank-you was accepted. */
export function withThanks(
  recent: Recent,
  { id, helpers }: Pick<LedgerEntry, 'id' | 'helpers'>,
  now: Date,
  { pairDays }: Pick<Settings, 'pairDays'>,
): Recent {
  const fresh = helpers.map((helper) => ({ helperId: helper.id, thanksId: id, at: now.toISOString() }));
  const seen = new Map<string, number>();
  const thanked = [...fresh, ...recent.thanked].filter((one) => {
    const times = (seen.get(one.helperId) ?? 0) + 1;
    seen.set(one.helperId, times);
    return times <= mostOfOneHelper && isWithin(pairDays, one, now);
  });
  return { day: dayOf(now), count: countOn(recent, now) + 1, thanked: thanked.slice(0, mostThanked) };
}
