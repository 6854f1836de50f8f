import { expect, test } from 'vitest';
import {
  descendingTime,
  digestNotesOf,
  isoWeekOf,
  orderOf,
  recognitionsOf,
} from '../../shared/recognition.ts';
import { entryIn } from './delivery/entry.ts';

const sent = entryIn('sent', { sentAt: '2026-11-20T10:00:00.000Z' });

test('later sorts first', () => {
  const times = ['1999-01-01', '2026-11-20', '2026-11-21', '2200-01-01'].map((day) =>
    descendingTime(new Date(day)),
  );
  expect(times.toSorted()).toEqual(times.toReversed());
  expect(new Set(times.map((time) => time.length))).toEqual(new Set([13]));
});

test.each([
  ['2026-11-22T23:59:59Z', '2026-W47'],
  ['2026-11-23T00:00:00Z', '2026-W48'],
  ['2027-01-01T00:00:00Z', '2026-W53'],
  ['2024-12-30T00:00:00Z', '2025-W01'],
])('%s is in week %s, wherever the server stands', (time, week) => {
  expect(isoWeekOf(new Date(time))).toBe(week);
});

test('each helper has a row, of the same place in every feed', () => {
  const two = {
    ...sent,
    helpers: sent.helpers.flatMap((helper) => [helper, { ...helper, id: 'jonas', teamFeed: false }]),
  };
  const rows = recognitionsOf(two);
  expect(rows.map((row) => [row.helperId, row.order, row.teamFeed])).toEqual([
    ['priya', orderOf(two), true],
    ['jonas', orderOf(two), false],
  ]);
  expect(rows[0]?.teamHelperIds).toEqual(['priya']);
});

test('the digest tells managers only what reached them', () => {
  expect(digestNotesOf(sent).map((note) => note.manager.id)).toEqual(['dana']);
  const helpers = sent.helpers.map((helper) => ({ ...helper, digest: false }));
  expect(digestNotesOf({ ...sent, helpers })).toEqual([]);
});
