import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as v from 'valibot';

const RealDate = globalThis.Date;
const ClockFileSchema = v.object({ offsetMs: v.number() });
let offsetMs = 0;

const now = () => RealDate.now() + offsetMs;

/** `new Date()` and `Date.now()` with the offset; everything else, `instanceof` included, is the real Date. */
const ShiftedDate = new Proxy(RealDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as object,
  apply: () => new RealDate(now()).toString(),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
});

/** Shifts what this process takes for the time. Timers that already run keep their real length. */
export function setClockOffset(ms: number): void {
  offsetMs = ms;
  globalThis.Date = ShiftedDate;
}

export const clockOffset = () => offsetMs;

/** The offset that makes `instant` the present. */
export const offsetTo = (instant: Date) => instant.getTime() - RealDate.now();

export function loadClock(file: string): void {
  try {
    setClockOffset(v.parse(ClockFileSchema, JSON.parse(readFileSync(file, 'utf8'))).offsetMs);
  } catch {
    setClockOffset(0);
  }
}

export function saveClock(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ offsetMs }));
}
