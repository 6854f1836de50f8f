import { median } from './pace.ts';

/** The median wall time of each task; they take turns, each first as often as the others. */
export async function costsInTurns(tasks: (() => Promise<unknown>)[], turns: number): Promise<number[]> {
  const times = tasks.map((): number[] => []);
  for (let turn = -3; turn < turns; turn++) {
    for (let place = 0; place < tasks.length; place++) {
      const at = (place + Math.abs(turn)) % tasks.length;
      const started = performance.now();
      await tasks[at]?.();
      if (turn >= 0) times[at]?.push(performance.now() - started);
    }
  }
  return times.map(median);
}
