import type { LoadedFunction } from './app.ts';
import type { Invoke } from './invocation.ts';
import { ncrontab } from './ncrontab.ts';
import { retryDelayMs } from './retry.ts';

/** How often the clock is read. Short, because the local clock can be moved under a sleeping timer. */
const tickMs = 500;

interface Timer {
  called: LoadedFunction;
  schedule: string;
  next: (after: Date) => Date;
  due: Date;
  last: Date | undefined;
  running: boolean;
  /** After a failure, as the function's retry policy says; nothing else fires meanwhile, as in the real host. */
  retry: { count: number; at: number } | null;
}

export interface Timers {
  list(): { name: string; schedule: string; next: string; last: string | null }[];
  /** Undefined when no timer has this name; otherwise settles with its run. */
  run(name: string): Promise<unknown> | undefined;
  start(): void;
  stop(): void;
  /** After the clock was moved: what it jumped over is not made up for. */
  rearm(): void;
}

const timerInfo = (timer: Timer, isPastDue: boolean) => {
  const epoch = new Date(0).toISOString();
  const last = timer.last?.toISOString() ?? epoch;
  const status = { Last: last, LastUpdated: last, Next: timer.due.toISOString() };
  return JSON.stringify({ Schedule: { AdjustForDST: true }, ScheduleStatus: status, IsPastDue: isPastDue });
};

/** Timer triggers: each runs when its moment comes, and again when it failed and says so; never twice at once. */
export function timers(functions: LoadedFunction[], invoke: Invoke): Timers {
  const all: Timer[] = functions
    .filter((called) => called.trigger.type.toLowerCase() === 'timertrigger')
    .map((called) => {
      const schedule = called.trigger.schedule ?? '';
      const next = ncrontab(schedule);
      return { called, schedule, next, due: next(new Date()), last: undefined, running: false, retry: null };
    });
  let ticking: NodeJS.Timeout | undefined;

  async function run(timer: Timer, isPastDue = false): Promise<void> {
    const json = timerInfo(timer, isPastDue);
    const { retryOptions } = timer.called.metadata;
    const count = timer.retry?.count ?? 0;
    const context = count > 0 && retryOptions ? { retryCount: count, ...retryOptions } : null;
    timer.running = true;
    timer.last = new Date();
    try {
      await invoke(timer.called, { json }, {}, context);
      timer.retry = null;
    } catch (error) {
      const delayMs = retryDelayMs(retryOptions, count + 1);
      timer.retry = delayMs === null ? null : { count: count + 1, at: Date.now() + delayMs };
      throw error;
    } finally {
      timer.running = false;
    }
  }

  function tick(): void {
    const now = new Date();
    for (const timer of all) {
      const at = timer.retry?.at ?? timer.due.getTime();
      if (at > now.getTime() || timer.running) continue;
      timer.due = timer.next(now);
      run(timer).catch(() => {}); // the invocation has logged it
    }
  }

  return {
    list: () =>
      all.map(({ called, schedule, due, last }) => ({
        name: called.name,
        schedule,
        next: due.toISOString(),
        last: last?.toISOString() ?? null,
      })),
    run: (name) => {
      const timer = all.find(({ called }) => called.name.toLowerCase() === name.toLowerCase());
      if (!timer) return undefined;
      timer.retry = null;
      return run(timer);
    },
    start: () => {
      for (const timer of all) if (timer.called.trigger.runOnStartup) run(timer).catch(() => {});
      ticking = setInterval(tick, tickMs);
    },
    stop: () => clearInterval(ticking),
    rearm: () => {
      for (const timer of all) timer.due = timer.next(new Date());
    },
  };
}
