/** A table, as little of it as the stores need. In memory for tests, Azure Tables otherwise; one contract suite runs both. */
export type Cell = string | number | boolean;

export interface Row {
  partitionKey: string;
  rowKey: string;
  cells: Record<string, Cell>;
}
export interface StoredRow extends Row {
  etag: string;
}
export type RowKey = Pick<Row, 'partitionKey' | 'rowKey'>;

export type Write =
  | { kind: 'insert'; row: Row }
  | { kind: 'replace'; row: Row; etag: string }
  | { kind: 'upsert'; row: Row }
  | { kind: 'delete'; row: RowKey };

export interface Range {
  /** Row keys strictly between these two, in order. */
  after: string;
  before: string;
  limit: number;
  /** A boolean cell that must be true. */
  only?: string;
}

/** A part of a walk through every partition of a tenant. */
export interface Stretch {
  partitionPrefix: string;
  /** Row keys strictly between these two. */
  after: string;
  before: string;
  limit: number;
  /** Where the stretch before ended; only the table understands it. */
  continuation?: string | undefined;
}

export interface Table {
  get(key: RowKey): Promise<StoredRow | null>;
  /**
   * All or nothing, within one partition. `conflict`: an inserted row existed, a replaced one had changed, or, in
   * company, a deleted one was gone. Deleting a lone missing row is no conflict.
   */
  write(writes: [Write, ...Write[]]): Promise<'written' | 'conflict'>;
  list(partitionKey: string, range: Range): Promise<StoredRow[]>;
  /** At most `limit` rows, in order; without a continuation there are no more. It may bring none and still go on. */
  scan(stretch: Stretch): Promise<{ rows: StoredRow[]; continuation?: string | undefined }>;
}

/** A key part that Azure Tables takes: `/ \ # ?`, control characters and our own `_` are encoded, with `=` for `%`. */
export const keyPart = (text: string): string =>
  encodeURIComponent(text).replace(/[_'*]/g, hexOf).replaceAll('%', '=');
const hexOf = (mark: string) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;

export const keyOf = (...parts: string[]): string => parts.map(keyPart).join('_');
