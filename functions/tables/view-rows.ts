import type { Place, Slice } from './ledger-sweep.ts';
import { keyPart, type Row, type RowKey, type StoredRow, type Table } from './table.ts';

/** What a row of a view says it is about. */
export interface About {
  thanksId: string;
  senderId: string;
  helperId: string;
  managerId?: string;
}
export interface ViewRow {
  key: RowKey;
  /** Null when it cannot be read. */
  about: About | null;
}

/** The rows of a view as a repair sees them: beside what the ledger says that they must be. */
export interface ViewRows<T> {
  keyOf(tenantId: string, item: T): RowKey;
  look(tenantId: string, item: T): Promise<'right' | 'wrong' | 'missing'>;
  sweep(tenantId: string, place: Place): Promise<Slice<ViewRow>>;
  drop(row: ViewRow): Promise<void>;
}

const isSame = (a: Row['cells'], b: Row['cells']) => {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
};

export function viewRows<T>(
  table: Table,
  bounds: { after: string; before: string },
  rowOf: (tenantId: string, item: T) => Row,
  read: (row: StoredRow) => About,
): ViewRows<T> {
  const aboutOf = (row: StoredRow): About | null => {
    try {
      return read(row);
    } catch {
      return null;
    }
  };
  const bareKey = ({ partitionKey, rowKey }: RowKey): RowKey => ({ partitionKey, rowKey });
  return {
    keyOf: (tenantId, item) => bareKey(rowOf(tenantId, item)),

    async look(tenantId, item) {
      const must = rowOf(tenantId, item);
      const stored = await table.get(bareKey(must));
      if (!stored) return 'missing';
      return isSame(stored.cells, must.cells) ? 'right' : 'wrong';
    },

    async sweep(tenantId, place) {
      const partitionPrefix = `${keyPart(tenantId)}_`;
      const { rows, continuation } = await table.scan({ partitionPrefix, ...bounds, ...place });
      return { value: rows.map((row) => ({ key: bareKey(row), about: aboutOf(row) })), continuation };
    },

    async drop({ key }) {
      await table.write([{ kind: 'delete', row: key }]);
    },
  };
}
