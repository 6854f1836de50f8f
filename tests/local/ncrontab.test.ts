import { expect, test } from 'vitest';
import { ncrontab } from '../../local/functions-host/ncrontab.ts';

const after = (schedule: string, moment: string) => ncrontab(schedule)(new Date(moment)).toISOString();

test.each([
  ['0 0 7 * * 1', '2026-11-21T10:00:00Z', '2026-11-23T07:00:00.000Z'],
  ['0 0 7 * * 1', '2026-11-23T07:00:00Z', '2026-11-30T07:00:00.000Z'],
  ['0 0 7 * * Mon', '2026-11-23T06:59:59Z', '2026-11-23T07:00:00.000Z'],
  ['*/15 * * * * *', '2026-11-21T10:00:01Z', '2026-11-21T10:00:15.000Z'],
  ['0 30 9-17/4 * * 1-5', '2026-11-20T17:30:00Z', '2026-11-23T09:30:00.000Z'],
  ['0 0 0 29 2 *', '2026-11-21T00:00:00Z', '2028-02-29T00:00:00.000Z'],
  ['0 0 0 1 Jan,Jul *', '2026-11-21T00:00:00Z', '2027-01-01T00:00:00.000Z'],
  ['0 6 * * *', '2026-11-21T06:00:00Z', '2026-11-22T06:00:00.000Z'],
])('%s after %s is %s', (schedule, moment, next) => {
  expect(after(schedule, moment)).toBe(next);
});

test.each(['0 0 7 * *  1 2', 'never', '0 0 25 * * 1', '0 0 7 * * Funday', '0 */0 7 * * 1', '0 0 0 30 2 *'])(
  '%s is refused with its own words',
  (schedule) => {
    expect(() => after(schedule, '2026-11-21T00:00:00Z')).toThrow(schedule);
  },
);
