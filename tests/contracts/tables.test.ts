import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectTable } from '../../functions/tables/connect.ts';
import { keyOf, keyPart, type Table } from '../../functions/tables/table.ts';
import { type AzuriteTables, startAzuriteTables } from '../support/azurite-tables.ts';
import { MemoryTable } from '../support/memory-table.ts';

const nobody = { getToken: async () => null };
let azurite: AzuriteTables;
beforeAll(async () => {
  azurite = await startAzuriteTables();
});
afterAll(() => azurite.stop());

const tables: [string, () => Table][] = [
  ['in memory', () => new MemoryTable()],
  [
    'on the table service',
    () =>
      connectTable(
        `T${randomUUID().replaceAll('-', '')}`,
        { connectionString: azurite.connectionString },
        nobody,
      ),
  ],
];

describe.each(tables)('a table %s', (_, make) => {
  const row = (rowKey: string, cells = {}, partitionKey = 'p') => ({ partitionKey, rowKey, cells });

  test('begins empty, and needs no preparation', async () => {
    const table = make();
    expect(await table.get({ partitionKey: 'p', rowKey: '1' })).toBeNull();
    expect(await make().list('p', { after: '', before: '~', limit: 5 })).toEqual([]);
    expect(await make().write([{ kind: 'upsert', row: row('1') }])).toBe('written');
    expect(
      await make().write([
        { kind: 'insert', row: row('1') },
        { kind: 'insert', row: row('2') },
      ]),
    ).toBe('written');
  });

  test('gives back what was put in', async () => {
    const table = make();
    const cells = { text: 'grüße\n“VPN” 🎉', count: 3, yes: true, no: false, empty: '' };
    await table.write([{ kind: 'insert', row: row('1', cells) }]);
    expect((await table.get({ partitionKey: 'p', rowKey: '1' }))?.cells).toEqual(cells);
  });

  test('an insert where a row is: conflict, and the row stays', async () => {
    const table = make();
    await table.write([{ kind: 'insert', row: row('1', { n: 1 }) }]);
    expect(await table.write([{ kind: 'insert', row: row('1', { n: 2 }) }])).toBe('conflict');
    expect((await table.get({ partitionKey: 'p', rowKey: '1' }))?.cells).toEqual({ n: 1 });
  });

  test('of two who replace the row that they read, one wins', async () => {
    const table = make();
    await table.write([{ kind: 'insert', row: row('1', { n: 1, old: true }) }]);
    const read = await table.get({ partitionKey: 'p', rowKey: '1' });
    const etag = read?.etag ?? '';
    const results = await Promise.all(
      [2, 3].map((n) => table.write([{ kind: 'replace', row: row('1', { n }), etag }])),
    );
    expect(results.sort()).toEqual(['conflict', 'written']);
    expect((await table.get({ partitionKey: 'p', rowKey: '1' }))?.cells).not.toHaveProperty('old');
  });

  test('to replace what is gone is a conflict', async () => {
    const table = make();
    expect(await table.write([{ kind: 'replace', row: row('1'), etag: 'W/"1"' }])).toBe('conflict');
  });

  test.each([
    ['an insert that exists', { kind: 'insert', row: row('there') }],
    ['a stale replace', { kind: 'replace', row: row('there'), etag: 'W/"datetime\'2020\'"' }],
    ['a delete of nothing', { kind: 'delete', row: { partitionKey: 'p', rowKey: 'nowhere' } }],
  ] as const)('all or nothing: %s takes the others with it', async (_name, failing) => {
    const table = make();
    await table.write([{ kind: 'insert', row: row('there', { n: 1 }) }]);
    expect(await table.write([{ kind: 'insert', row: row('new') }, failing])).toBe('conflict');
    expect(await table.get({ partitionKey: 'p', rowKey: 'new' })).toBeNull();
  });

  test('insert, replace, upsert and delete together', async () => {
    const table = make();
    await table.write([
      { kind: 'insert', row: row('a', { n: 1 }) },
      { kind: 'insert', row: row('b', { n: 1 }) },
    ]);
    const etag = (await table.get({ partitionKey: 'p', rowKey: 'a' }))?.etag ?? '';
    expect(
      await table.write([
        { kind: 'replace', row: row('a', { n: 2 }), etag },
        { kind: 'delete', row: { partitionKey: 'p', rowKey: 'b' } },
        { kind: 'upsert', row: row('c', { n: 3 }) },
        { kind: 'insert', row: row('d', { n: 4 }) },
      ]),
    ).toBe('written');
    const rows = await table.list('p', { after: '', before: '~', limit: 10 });
    expect(rows.map((each) => [each.rowKey, each.cells.n])).toEqual([
      ['a', 2],
      ['c', 3],
      ['d', 4],
    ]);
  });

  test('a lone delete of nothing is no conflict', async () => {
    const gone = { partitionKey: 'p', rowKey: 'nothing' };
    expect(await make().write([{ kind: 'delete', row: gone }])).toBe('written');
  });

  test('a list is one partition in order, between its bounds, as long as asked', async () => {
    const table = make();
    for (const key of ['c', 'a', 'e', 'b', 'd'])
      await table.write([{ kind: 'insert', row: row(key, { team: key !== 'b' }) }]);
    await table.write([{ kind: 'insert', row: row('b', { team: true }, 'other') }]);
    const keys = async (range: Parameters<Table['list']>[1]) =>
      (await table.list('p', range)).map((each) => each.rowKey);
    expect(await keys({ after: '', before: '~', limit: 9 })).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(await keys({ after: 'a', before: 'e', limit: 9 })).toEqual(['b', 'c', 'd']);
    expect(await keys({ after: '', before: '~', limit: 2 })).toEqual(['a', 'b']);
    expect(await keys({ after: '', before: '~', limit: 2, only: 'team' })).toEqual(['a', 'c']);
  });

  test('a scan goes through every partition of a prefix, in order, stretch by stretch', async () => {
    const table = make();
    for (const partition of ['t_a', 't_b', 't_c', 'u_a'])
      for (const key of ['open_1', 'thanks_1', 'thanks_2', 'thanks_3'])
        await table.write([{ kind: 'insert', row: row(key, { n: 1 }, partition) }]);
    const found: string[] = [];
    const sizes: number[] = [];
    let continuation: string | undefined;
    do {
      const stretch = { partitionPrefix: 't_', after: 'thanks_', before: 'thanks`', limit: 4, continuation };
      const page = await table.scan(stretch);
      found.push(...page.rows.map((each) => `${each.partitionKey} ${each.rowKey}`));
      sizes.push(page.rows.length);
      continuation = page.continuation;
    } while (continuation);
    const keys = ['thanks_1', 'thanks_2', 'thanks_3'];
    expect(found).toEqual(
      ['t_a', 't_b', 't_c'].flatMap((partition) => keys.map((key) => `${partition} ${key}`)),
    );
    expect(Math.max(...sizes)).toBe(4);
  });

  test('a scan of a table that is not there finds nothing', async () => {
    const stretch = { partitionPrefix: 't_', after: 'a', before: 'z', limit: 4 };
    expect((await make().scan(stretch)).rows).toEqual([]);
  });

  test.each(['a/b\\c#d?e', 'tab\tnul\u0000', "o'neil", 'ü🎉', '100%', '=SUM(1)', 'x y'])(
    'a key of %j is a key like any other',
    async (odd) => {
      const table = make();
      const key = { partitionKey: keyOf(odd, odd), rowKey: `thanks_${keyPart(odd)}` };
      await table.write([{ kind: 'insert', row: { ...key, cells: { n: 1 } } }]);
      expect(await table.get(key)).toMatchObject({ ...key, cells: { n: 1 } });
      expect(
        await table.list(key.partitionKey, { after: 'thanks_', before: 'thanks`', limit: 2 }),
      ).toHaveLength(1);
    },
  );
});

test('different keys stay different, whatever separates their parts', () => {
  expect(keyOf('a_b', 'c')).not.toBe(keyOf('a', 'b_c'));
  expect(keyPart('a=2Fb')).not.toBe(keyPart('a/b'));
});

test('the service gone: a fault that says so, within five seconds', async () => {
  const own = await startAzuriteTables();
  const table = connectTable('Ledger', { connectionString: own.connectionString }, nobody);
  await own.stop();
  const started = Date.now();
  await expect(table.get({ partitionKey: 'p', rowKey: '1' })).rejects.toMatchObject({
    code: 'storage-unavailable',
  });
  expect(Date.now() - started).toBeLessThan(5_000);
});
