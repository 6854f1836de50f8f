import type { Table } from '../../functions/tables/table.ts';

/** One storage operation as the product asked for it. */
export type Operation = { table: string } & (
  | { call: 'get'; args: Parameters<Table['get']> }
  | { call: 'write'; args: Parameters<Table['write']> }
  | { call: 'list'; args: Parameters<Table['list']> }
  | { call: 'scan'; args: Parameters<Table['scan']> }
);

/** Remembers what is asked of its tables, and how often it had to wait: what goes out together waits once. */
export class Recorder {
  operations: Operation[] = [];
  roundTrips = 0;
  #underway = 0;

  record(table: string, inner: Table): Table {
    const through = async <T>(operation: Operation, work: () => Promise<T>): Promise<T> => {
      this.operations.push(operation);
      if (this.#underway === 0) this.roundTrips += 1;
      this.#underway += 1;
      try {
        return await work();
      } finally {
        this.#underway -= 1;
      }
    };
    return {
      get: (...args) => through({ table, call: 'get', args }, () => inner.get(...args)),
      write: (...args) => through({ table, call: 'write', args }, () => inner.write(...args)),
      scan: (...args) => through({ table, call: 'scan', args }, () => inner.scan(...args)),
      list: (...args) => through({ table, call: 'list', args }, () => inner.list(...args)),
    };
  }

  /** What was asked since the last time. */
  take(): { operations: Operation[]; roundTrips: number } {
    const taken = { operations: this.operations, roundTrips: this.roundTrips };
    this.operations = [];
    this.roundTrips = 0;
    return taken;
  }
}
