import { TableClient, TableServiceClient } from '@azure/data-tables';

type Row = Record<string, unknown> & { partitionKey: string; rowKey: string };
const options = { allowInsecureConnection: true, retryOptions: { maxRetries: 0 } };

async function rowsOf(connectionString: string, table: string): Promise<Row[]> {
  const rows: Row[] = [];
  const client = TableClient.fromConnectionString(connectionString, table, options);
  for await (const entity of client.listEntities<Record<string, unknown>>())
    rows.push({ ...entity, partitionKey: entity.partitionKey ?? '', rowKey: entity.rowKey ?? '' });
  return rows;
}

/** Every table with every row, for the drawer behind the scenes and for the tests. */
export async function allTables(connectionString: string): Promise<Record<string, Row[]>> {
  const tables: Record<string, Row[]> = {};
  const service = TableServiceClient.fromConnectionString(connectionString, options);
  for await (const { name } of service.listTables())
    if (name) tables[name] = await rowsOf(connectionString, name);
  return tables;
}
