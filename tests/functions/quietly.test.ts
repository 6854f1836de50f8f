import { expect, test } from 'vitest';
import { quietly } from '../../functions/quietly.ts';
import { cellsOf, entryOf } from '../../functions/tables/ledger-rows.ts';
import { entryIn } from '../shared/delivery/entry.ts';

test('a row that cannot be read is told by its place, never by its words', async () => {
  const lines: string[] = [];
  const work = async () => entryOf({ ...cellsOf(entryIn('sent')), note: 'Hi Priya, the VPN works' });
  await expect(work()).rejects.toThrow(/Priya/);
  const thrown = await quietly((line) => lines.push(line), work).catch((error: Error) => error);
  expect(lines.join()).toContain('ledger-rows.ts');
  expect(`${lines} ${String(thrown)} ${(thrown as Error).stack}`).not.toMatch(/Priya|VPN/);
  expect((thrown as Error).cause).toBeUndefined();
});

test('what goes well is answered, and nothing is logged', async () => {
  const lines: string[] = [];
  expect(
    await quietly(
      (line) => lines.push(line),
      async () => 'done',
    ),
  ).toBe('done');
  expect(lines).toEqual([]);
});
