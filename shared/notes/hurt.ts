const hourMs = 3_600_000;

/** How long something was broken, in the words that people use: `same-day` or a `span.*` of the catalogue. */
export type Hurt = 'same-day' | 'day' | 'two-days' | 'days' | 'week' | 'weeks' | 'month' | 'months';

const spans: [Hurt, number][] = [
  ['same-day', 10],
  ['day', 36],
  ['two-days', 60],
  ['days', 6 * 24],
  ['week', 10 * 24],
  ['weeks', 27 * 24],
  ['month', 45 * 24],
  ['months', 370 * 24],
];

/** Null when the instants (ISO) say nothing believable: one is missing, in the wrong order, more than a year apart. */
export function hurtOf(openedAt?: string | null, resolvedAt?: string | null): Hurt | null {
  const hours = (Date.parse(resolvedAt ?? '') - Date.parse(openedAt ?? '')) / hourMs;
  if (!(hours >= 0)) return null;
  return spans.find(([, most]) => hours < most)?.[0] ?? null;
}
