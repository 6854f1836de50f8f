import { expect, test } from 'vitest';
import { saidBefore } from '../../../addin/outlook/said-before.ts';
import { undoBox } from '../../../addin/outlook/undo-box.ts';

function storage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

test('the last five notes to a person are remembered, newest first, for that person and account', () => {
  const browser = storage();
  const said = saidBefore('Ana@contoso.example', browser);
  for (const text of ['1', '2', '3', '4', '5', '6']) said.remember('priya', text);
  expect(saidBefore('ana@contoso.example', browser).load('priya')).toEqual(['6', '5', '4', '3', '2']);
  expect(said.load('sam')).toEqual([]);
  expect(saidBefore('mia@contoso.example', browser).load('priya')).toEqual([]);
});

test('what is no list of notes was never said', () => {
  const browser = { ...storage(), getItem: () => '{"a":1}' };
  expect(saidBefore('ana', browser).load('priya')).toEqual([]);
  expect(saidBefore('ana', null).load('priya')).toEqual([]);
});

test('a second click within the seconds stops the first, and only then', () => {
  const browser = storage();
  const [first, second] = [undoBox('ana', browser), undoBox('ana', browser)];
  expect(second.stopOther('ticket', 1_000)).toBe(false);
  first.begin('ticket', 6_000);
  expect(second.stopOther('another', 2_000)).toBe(false);
  expect(first.wasStopped('ticket')).toBe(false);
  expect(second.stopOther('ticket', 2_000)).toBe(true);
  expect(first.wasStopped('ticket')).toBe(true);
  first.end('ticket');
  first.begin('ticket', 6_000);
  expect(second.stopOther('ticket', 7_000)).toBe(false); // a run that died keeps nobody from thanking later
});
