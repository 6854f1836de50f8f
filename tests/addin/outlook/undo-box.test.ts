import { expect, test } from 'vitest';
import { undoBox } from '../../../addin/outlook/undo-box.ts';

function storage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

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
