import type { LoadedFunction } from './app.ts';
import type { Invoke } from './invocation.ts';
import { ncrontab } from './ncrontab.ts';

/** How often the clock is read. Short, because the local clock can be moved under a sleeping timer. */
const tickMs = 500;

interface Timer {
  called: LoadedFunction;
  schedule: string;
  next: (after: Date) => Date;
  due: Date;
  last: Date | undefined;
  running: boolean;
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

/** Timer triggers: each runs when its moment comes, never twice at once. */
export function timers(functions: LoadedFunction[], invoke: Invoke): Timers {
  const all: Timer[] = functions
    .filter((called) => called.trigger.type.toLowerCase() === 'timertrigger')
    .map((called) => {
      const schedule = called.trigger.schedule ?? '';
      const next = ncrontab(schedule);
      return { called, schedule, next, due: next(new Date()), last: undefined, running: false };
    });
  let ticking: NodeJS.Timeout | undefined;

  async function run(timer: Timer, isPastDue = false): Promise<void> {
    const json = timerInfo(timer, isPastDue);
    timer.running = true;
    timer.last = new Date();
    try {
      await invoke(timer.called, { json });
    } finally {
      timer.running = false;
    }
  }

  function tick(): void {
    const now = new Date();
    for (const timer of all) {
      if (timer.due > now || timer.running) continue;
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
      return timer && run(timer);
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
