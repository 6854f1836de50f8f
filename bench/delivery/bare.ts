import { TableClient, type TransactionAction } from '@azure/data-tables';
import type { Write } from '../../functions/tables/table.ts';
import type { Operation } from '../../tests/support/recorded.ts';

const entityOf = (row: Extract<Write, { kind: 'insert' }>['row'], mark: string) => ({
  partitionKey: `${mark}${row.partitionKey}`,
  rowKey: row.rowKey,
  ...row.cells,
});

/** The same operations with the library alone: same tables, same sizes, partitions of their own, nothing guarded. */
export function bareTables(connectionString: string) {
  const clients = new Map<string, TableClient>();
  const clientOf = (table: string) => {
    const known = clients.get(table);
    if (known) return known;
    const options = { allowInsecureConnection: true };
    const client = TableClient.fromConnectionString(connectionString, table, options);
    clients.set(table, client);
    return client;
  };
  const actionOf = (write: Write, mark: string): TransactionAction =>
    write.kind === 'delete'
      ? ['upsert', { partitionKey: `${mark}${write.row.partitionKey}`, rowKey: write.row.rowKey }, 'Replace']
      : ['upsert', entityOf(write.row, mark), 'Replace'];

  return async function repeat(operation: Operation, mark: string): Promise<void> {
    const client = clientOf(operation.table);
    switch (operation.call) {
      case 'get': {
        const [{ partitionKey, rowKey }] = operation.args;
        await client.getEntity(`${mark}${partitionKey}`, rowKey).catch(() => null);
        return;
      }
      case 'write': {
        const [writes] = operation.args;
        if (writes.length > 1) await client.submitTransaction(writes.map((write) => actionOf(write, mark)));
        else if (writes[0].kind !== 'delete')
          await client.upsertEntity(entityOf(writes[0].row, mark), 'Replace');
        return;
      }
      case 'list':
      case 'scan':
        throw new Error('Delivering lists nothing.');
    }
  };
}
