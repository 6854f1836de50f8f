import * as v from 'valibot';
import { expect, test } from 'vitest';
import { FaultsSchema } from '../../../local/graph/faults.ts';
import { columnsOf, ledgerFirst, shown } from '../../../local/playground/behind/table-columns.ts';
import { isOn, toggled, weatherKinds } from '../../../local/playground/behind/weather-kinds.ts';

test('every bad day of the drawer is one that the stand-in knows', () => {
  expect(() =>
    v.parse(
      FaultsSchema,
      weatherKinds.map(({ fault }) => fault),
    ),
  ).not.toThrow();
});

test('a switch adds its bad day, and takes away only its own', () => {
  const [{ fault: first }, { fault: second }] = weatherKinds;
  const both = toggled(toggled([], first), second);
  expect(toggled(both, first)).toEqual([second]);
  expect(isOn(both, { ...first, times: 9 })).toBe(true);
});

test('keys come first, the time stamp last, etags not at all', () => {
  const rows = [{ timestamp: 't', etag: 'e', state: 'sent', rowKey: 'r', partitionKey: 'p' }, { note: 'n' }];
  expect(columnsOf(rows)).toEqual(['partitionKey', 'rowKey', 'state', 'note', 'timestamp']);
});

test('the ledger leads', () => {
  expect(ledgerFirst(['DigestIndex', 'Recognition', 'Ledger'])).toEqual([
    'Ledger',
    'DigestIndex',
    'Recognition',
  ]);
});

test('a long value is cut', () => expect(shown('x'.repeat(500))).toHaveLength(91));
