/** What work costs in the processor's time, in ms: the best of a few runs, when nothing else disturbs. */
async function cost(run: () => unknown, runs: number): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const started = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(started);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

/** How many times as much the larger costs; below 2 ms nothing can be compared. */
export async function growth(small: () => unknown, large: () => unknown, runs = 8): Promise<number> {
  const least = Math.max(await cost(small, runs), 2);
  return (await cost(large, runs)) / least;
}
