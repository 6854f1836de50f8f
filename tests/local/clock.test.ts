import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { clockOffset, loadClock, offsetTo, saveClock, setClockOffset } from '../../local/clock.ts';

const folder = mkdtempSync(join(tmpdir(), 'kind-regards-clock-'));
const RealDate = Date;
afterEach(() => {
  setClockOffset(0);
  globalThis.Date = RealDate;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a moved clock moves the present and nothing else', () => {
  setClockOffset(offsetTo(new Date('2031-05-05T07:00:00Z')));
  expect(new Date().toISOString()).toMatch(/^2031-05-05T07:00:00/);
  expect(new Date(Date.now()).getUTCFullYear()).toBe(2031);
  expect(String(Date())).toContain('2031');
  expect(new Date(2026, 0, 2, 3).getHours()).toBe(3);
  expect(Date.UTC(2026, 0)).toBe(Date.parse('2026-01-01T00:00:00Z'));
  expect(new Date() instanceof RealDate && new RealDate() instanceof Date).toBe(true);
});

test('a saved clock is found again, and a broken file is no clock', () => {
  const file = join(folder, 'sub', 'clock.json');
  setClockOffset(5_000);
  saveClock(file);
  setClockOffset(0);
  loadClock(file);
  expect(clockOffset()).toBe(5_000);
  writeFileSync(file, 'half a fi');
  loadClock(file);
  expect(clockOffset()).toBe(0);
});
