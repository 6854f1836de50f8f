import { expect, test } from 'vitest';
import {
  isDayFull,
  nothingRecent,
  type Recent,
  recentlyThanked,
  secondsToTomorrow,
  withThanks,
} from '../../../shared/delivery/recent.ts';
import { entryIn } from './entry.ts';

const noon = new Date('2026-11-20T12:00:00Z');
const later = (days: number) => new Date(noon.getTime() + days * 86_400_000);
const settings = { thanksPerDay: 3, pairDays: 7 };
const to = (helperId: string, id: string) => {
  const entry = entryIn('sending', { id });
  return { ...entry, helpers: entry.helpers.map((helper) => ({ ...helper, id: helperId })) };
};
const after = (steps: [string, string, Date][], from: Recent = nothingRecent) =>
  steps.reduce((recent, [helper, id, at]) => withThanks(recent, to(helper, id), at, settings), from);
const idsOf = (recent: Recent, helper: string, now: Date) =>
  recentlyThanked(recent, to(helper, 'new'), now, settings).map((thanked) => thanked.thanksId);

test('a day is full at its limit, and the next day begins at nothing', () => {
  const recent = after([
    ['priya', '1', noon],
    ['jonas', '2', noon],
  ]);
  expect(isDayFull(recent, noon, settings)).toBe(false);
  const full = withThanks(recent, to('tomasz', '3'), noon, settings);
  expect(isDayFull(full, noon, settings)).toBe(true);
  expect(isDayFull(full, later(1), settings)).toBe(false);
  expect(withThanks(full, to('sam', '4'), later(1), settings)).toMatchObject({ day: '2026-11-21', count: 1 });
});

test('the day ends at midnight, UTC', () => {
  expect(secondsToTomorrow(new Date('2026-11-20T23:59:30Z'))).toBe(30);
  expect(secondsToTomorrow(new Date('2026-11-20T00:00:00Z'))).toBe(86_400);
});

test('a helper thanked within the week is remembered, another or the same thank-you is not meant', () => {
  const recent = after([['priya', '1', noon]]);
  expect(idsOf(recent, 'priya', later(6.9))).toEqual(['1']);
  expect(idsOf(recent, 'priya', later(7))).toEqual([]);
  expect(idsOf(recent, 'jonas', noon)).toEqual([]);
  expect(recentlyThanked(recent, to('priya', '1'), noon, settings)).toEqual([]);
});

test('without a span of days nobody is asked, and nothing is kept', () => {
  const never = { pairDays: 0 };
  const recent = withThanks(nothingRecent, to('priya', '1'), noon, never);
  expect(recent.thanked).toEqual([]);
  expect(recentlyThanked(after([['priya', '1', noon]]), to('priya', '2'), noon, never)).toEqual([]);
});

test('the row stays small, however much is thanked', () => {
  let recent = nothingRecent;
  for (let n = 0; n < 500; n++)
    recent = withThanks(recent, to(`${crypto.randomUUID()}`, 'a'.repeat(64)), noon, settings);
  expect(JSON.stringify(recent.thanked).length).toBeLessThan(32_000 / 2);
  for (let n = 0; n < 500; n++) recent = withThanks(recent, to('priya', String(n)), noon, settings);
  expect(idsOf(recent, 'priya', noon)).toEqual(['499', '498', '497']);
});
