import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { lockFolder } from '../../local/process/lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'kind-regards-lock-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a folder has one owner at a time', () => {
  const unlock = lockFolder(folder, 'stack');
  expect(() => lockFolder(folder, 'stack')).toThrow(/in use by another copy/);
  lockFolder(folder, 'functions')();
  unlock();
  lockFolder(folder, 'stack')();
});

test.each([
  ['a process that has ended', JSON.stringify({ pid: 4_194_303, startedAt: '1' })],
  ['an earlier process with our number', JSON.stringify({ pid: process.pid, startedAt: '1' })],
  ['half a file', '{"pid":'],
])('a lock left behind by %s is taken over', (_, content) => {
  writeFileSync(join(folder, 'stack.lock'), content);
  lockFolder(folder, 'stack')();
});
