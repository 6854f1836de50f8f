import type { RowKey, StoredRow, Table } from '../../../functions/tables/table.ts';
import type { Difference, RepairMode, RepairReport } from '../../../shared/repair.ts';
import type { App } from './app.ts';
import { dana } from './people.ts';

export const asAdmin = { token: { claims: { roles: ['Admin'] } } };

export interface Run {
  differences: Difference[];
  kinds: string[];
  run: RepairReport['run'];
  slices: number;
}

/** A whole run, slice after slice, as the command asks for it. */
export async function repair(app: App, mode: RepairMode): Promise<Run> {
  const differences: Difference[] = [];
  let continuation: string | undefined;
  for (let slices = 1; ; slices++) {
    const body = continuation === undefined ? { mode } : { mode, continuation };
    const reply = await app.ask(dana, 'POST /api/repair', { body, ...asAdmin });
    if (reply.status !== 200) throw new Error(`The repair answered ${JSON.stringify(reply.body)}`);
    const report = reply.body as RepairReport;
    differences.push(...report.differences);
    continuation = report.continuation;
    if (continuation === undefined) {
      const kinds = differences.map((each) => each.kind).sort();
      return { differences, kinds, run: report.run, slices };
    }
  }
}

export type TableName = 'Ledger' | 'Recognition' | 'DigestIndex';

/** A hand in the tables: what a lost write, a restored backup or a mistaken administrator does. */
export class Hand {
  readonly #app: App;
  constructor(app: App) {
    this.#app = app;
  }

  table(name: TableName): Table {
    const table = this.#app.tables.get(name);
    if (!table) throw new Error(`There is no table ${name}.`);
    return table;
  }

  async rows(name: TableName, kind = ''): Promise<StoredRow[]> {
    const stretch = { partitionPrefix: '', after: `${kind.slice(0, -1)}`, before: `${kind}~`, limit: 2_000 };
    const { rows, continuation } = await this.table(name).scan(stretch);
    if (continuation) throw new Error('More rows than a test should need.');
    return rows;
  }

  async remove(name: TableName, kind = ''): Promise<void> {
    for (const { partitionKey, rowKey } of await this.rows(name, kind)) {
      await this.table(name).write([{ kind: 'delete', row: { partitionKey, rowKey } }]);
    }
  }

  async first(name: TableName, kind?: string): Promise<StoredRow> {
    const [row] = await this.rows(name, kind);
    if (!row) throw new Error(`No row in ${name}`);
    return row;
  }

  async removeFirst(name: TableName, kind?: string): Promise<void> {
    const { partitionKey, rowKey } = await this.first(name, kind);
    await this.table(name).write([{ kind: 'delete', row: { partitionKey, rowKey } }]);
  }

  put = (name: TableName, key: RowKey, cells: StoredRow['cells']) =>
    this.table(name).write([{ kind: 'upsert', row: { ...key, cells } }]);

  /** Everything that is derived from the ledger's entries. */
  async derived(): Promise<unknown[]> {
    const rows = [
      ...(await this.rows('Recognition')),
      ...(await this.rows('DigestIndex')),
      ...(await this.rows('Ledger', 'open_')),
      ...(await this.rows('Ledger', 'given_')),
      ...(await this.rows('Ledger', 'recent')),
    ];
    return rows.map(({ partitionKey, rowKey, cells }) => ({ partitionKey, rowKey, cells }));
  }
}
