import { expect, test } from 'vitest';
import { run } from '../../bench/bundle/benchmark.ts';

test('the pane weighs no more beside a bare one than it may', async () => {
  const { ratios } = await run();
  const bounded = ratios.filter(({ atMost }) => atMost !== undefined);
  expect(bounded.length).toBeGreaterThan(2);
  for (const { name, ratio, atMost = 0 } of bounded) expect(ratio, name).toBeLessThanOrEqual(atMost);
});
