import { expect, test } from 'vitest';
import { tableOfRatios, textOfTable } from '../../bench/report.ts';
import { costsOf } from '../../bench/timing.ts';

test('a table is aligned, and says which bounds were missed', () => {
  const table = tableOfRatios('speed', [
    { name: 'ours / theirs', ratio: 0.5, atMost: 1 },
    { name: 'theirs / ours', ratio: 12, atLeast: 30 },
    { name: 'told only', ratio: 2 },
  ]);
  expect(textOfTable(table).split('\n')).toEqual([
    'speed: ratios',
    'ratio            here  bound',
    '─────────────  ──────  ─────  ──────',
    'ours / theirs   0.500  ≤ 1    kept',
    'theirs / ours  12.000  ≥ 30   missed',
    'told only       2.000',
  ]);
});

test('four times the work costs about four times as much', async () => {
  const work = (times: number) => () => {
    let sum = 0;
    for (let i = 0; i < times * 200_000; i++) sum += Math.sqrt(i);
    return sum;
  };
  const { once, four } = await costsOf({ once: work(1), four: work(4) }, 5);
  expect(four / once).toBeGreaterThan(2);
  expect(four / once).toBeLessThan(8);
});
