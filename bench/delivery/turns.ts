import { median } from './pace.ts';

/** The median wall time of each task; they take turns, one after the other. */
export async function costsInTurns(tasks: (() => Promise<unknown>)[], turns: number): Promise<number[]> {
  const times = tasks.map((): number[] => []);
  for (let turn = -3; turn < turns; turn++) {
    for (let at = 0; at < tasks.length; at++) {
      const started = performance.now();
      await tasks[at]?.();
      if (turn >= 0) times[at]?.push(performance.now() - started);
    }
  }
  return times.map(median);
}
