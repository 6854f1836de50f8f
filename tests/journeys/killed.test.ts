import { afterAll, beforeAll, expect, test } from 'vitest';
import { findings } from '../killed/findings.ts';
import { Halves } from '../killed/halves.ts';
import { storm } from '../killed/storm.ts';

let halves: Halves;
beforeAll(async () => {
  halves = await Halves.start();
});
afterAll(() => halves?.stop());

test('the functions host is killed while people click, and Graph misbehaves: one mail, one row each', async () => {
  const outcome = await storm(halves, { thanks: 20, atOnce: 5, killAfterMs: 400, kills: 2 });
  const { wrong, numbers } = await findings(outcome);
  expect(wrong).toEqual([]);
  expect(numbers.kills).toBeGreaterThan(0);
  expect(numbers.delivered).toBeGreaterThan(0);
});

test('storage is away for a while: each click is told so or finished later, and none is lost', async () => {
  // Longer than the four seconds that a call waits for storage, and than the client's own patience.
  const outcome = await storm(halves, { thanks: 8, atOnce: 4, killAfterMs: 400, kills: 0, outageMs: 12_000 });
  const { wrong, numbers } = await findings(outcome);
  expect(wrong).toEqual([]);
  expect(numbers.clicks['storage-unavailable']).toBeGreaterThan(0);
});
