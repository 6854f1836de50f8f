const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['minute', 60_000],
  ['hour', 3_600_000],
  ['day', 86_400_000],
  ['week', 604_800_000],
  ['month', 2_629_800_000],
  ['year', 31_557_600_000],
];

/** "yesterday", "3 weeks ago", in the reader's language; under a minute it says "now". */
export function relativeTime(at: Date, now: Date, locale: string): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const distance = at.getTime() - now.getTime();
  const days = calendarDays(at, now);
  // "Yesterday" is a matter of midnight, not of 24 hours.
  if (Math.abs(distance) >= 3_600_000 * 6 && Math.abs(days) >= 1 && Math.abs(days) < 7)
    return format.format(days, 'day');
  const step = steps.findLast(([, ms]) => Math.abs(distance) >= ms);
  return step ? format.format(Math.trunc(distance / step[1]), step[0]) : format.format(0, 'second');
}

/** "today", "yesterday", "3 days ago": for what needs no hour. */
export const relativeDay = (at: Date, now: Date, locale: string): string =>
  new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(calendarDays(at, now), 'day');

const midnight = (time: Date) => new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime();
const calendarDays = (at: Date, now: Date) => Math.round((midnight(at) - midnight(now)) / 86_400_000);

export const exactTime = (at: Date, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }).format(at);
