type Task = () => unknown;

/** The processor's time and not the clock's: what else runs on the machine does not count. */
async function timeOf(task: Task, repeats: number): Promise<number> {
  const started = process.cpuUsage();
  for (let i = 0; i < repeats; i++) {
    const result = task();
    if (result instanceof Promise) await result;
  }
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000 / repeats;
}

const leastMs = 20;

/**
 * What each task costs beside the others: they take turns, so that a disturbance meets all of them, and the best turn
 * of each counts. A task too short to measure is repeated within its turn. Only ratios of these numbers mean
 * anything.
 */
export async function costsOf<Name extends string>(
  tasks: Record<Name, Task>,
  turns: number,
): Promise<Record<Name, number>> {
  const names = Object.keys(tasks) as Name[];
  const repeats = {} as Record<Name, number>;
  const best = {} as Record<Name, number>;
  for (const name of names) {
    best[name] = await timeOf(tasks[name], 1); // the first one also warms it up
    const warm = await timeOf(tasks[name], 1);
    repeats[name] = Math.min(1000, Math.max(1, Math.ceil(leastMs / Math.max(warm, 0.001))));
  }
  for (let turn = 0; turn < turns; turn++) {
    for (const name of names) best[name] = Math.min(best[name], await timeOf(tasks[name], repeats[name]));
  }
  return best;
}
