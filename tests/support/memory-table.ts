import { setTimeout as sleep } from 'node:timers/promises';
import type { Row, RowKey, StoredRow, Table, Write } from '../../functions/tables/table.ts';

const name = ({ partitionKey, rowKey }: RowKey) => `${partitionKey}\n${rowKey}`;

/** A table in memory. Each call takes a tick, or a missing ETag guard would never show. */
export class MemoryTable implements Table {
  readonly rows = new Map<string, StoredRow>();
  /** Called before each call is carried out: a test may throw here, or let others go first. */
  before: (call: 'get' | 'write' | 'list') => void | Promise<void> = () => {};
  /** Called after it was carried out, before the caller learns of it: the lost reply. */
  after: (call: 'get' | 'write' | 'list') => void = () => {};
  calls = 0;

  /** Lets `others` finish just before the next write is carried out. */
  beforeNextWrite(others: () => Promise<unknown>): void {
    this.before = async (call) => {
      if (call !== 'write') return;
      this.before = () => {};
      await others();
    };
  }

  #version = 0;

  async #carryOut<T>(call: 'get' | 'write' | 'list', work: () => T): Promise<T> {
    this.calls += 1;
    await sleep(0);
    await this.before(call);
    const result = work();
    this.after(call);
    await sleep(0);
    return result;
  }

  get(key: RowKey) {
    return this.#carryOut('get', () => structuredClone(this.rows.get(name(key)) ?? null));
  }

  write(writes: [Write, ...Write[]]) {
    return this.#carryOut('write', (): 'written' | 'conflict' => {
      if (writes.some((write) => this.#isRefused(write, writes.length === 1))) return 'conflict';
      for (const write of writes) {
        if (write.kind === 'delete') this.rows.delete(name(write.row));
        else this.#put(write.row);
      }
      return 'written';
    });
  }

  list(partitionKey: string, { after, before, limit, only }: Parameters<Table['list']>[1]) {
    return this.#carryOut('list', () =>
      [...this.rows.values()]
        .filter((row) => row.partitionKey === partitionKey && row.rowKey > after && row.rowKey < before)
        .filter((row) => only === undefined || row.cells[only] === true)
        .sort((a, b) => (a.rowKey < b.rowKey ? -1 : 1))
        .slice(0, limit)
        .map((row) => structuredClone(row)),
    );
  }

  scan({ partitionPrefix, after, before, limit, continuation = '' }: Parameters<Table['scan']>[0]) {
    const from = atob(continuation);
    return this.#carryOut('list', () => {
      const rows = [...this.rows.values()]
        .filter((row) => row.partitionKey.startsWith(partitionPrefix))
        .filter((row) => row.rowKey > after && row.rowKey < before && name(row) > from)
        .sort((a, b) => (name(a) < name(b) ? -1 : 1));
      const page = rows.slice(0, limit).map((row) => structuredClone(row));
      const [last] = page.slice(-1);
      return { rows: page, continuation: rows.length > limit && last ? btoa(name(last)) : undefined };
    });
  }

  #isRefused(write: Write, alone: boolean): boolean {
    const stored = this.rows.get(name(write.row));
    switch (write.kind) {
      case 'insert':
        return stored !== undefined;
      case 'replace':
        return stored?.etag !== write.etag;
      case 'upsert':
        return false;
      case 'delete':
        return stored === undefined && !alone;
    }
  }

  #put(row: Row) {
    this.#version += 1;
    this.rows.set(name(row), { ...structuredClone(row), etag: `W/"${this.#version}"` });
  }
}
