const dayMs = 86_400_000;

const startOfDay = (date: Date): number => new Date(date).setHours(0, 0, 0, 0);

const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', options);
const time = format({ hour: '2-digit', minute: '2-digit' });
const weekday = format({ weekday: 'short', hour: '2-digit', minute: '2-digit' });
const day = format({ day: 'numeric', month: 'short' });
const exact = format({ dateStyle: 'full', timeStyle: 'short' });

/** As a message list says it: the time today, the weekday this week, then the date. */
export function shortMoment(instant: string, now: Date): string {
  const date = new Date(instant);
  const daysAgo = Math.round((startOfDay(now) - startOfDay(date)) / dayMs);
  if (daysAgo <= 0) return time.format(date);
  return daysAgo < 7 ? weekday.format(date) : day.format(date);
}

export const exactMoment = (instant: string): string => exact.format(new Date(instant));
