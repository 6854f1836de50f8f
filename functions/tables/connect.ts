import { TableClient, type TableServiceClientOptions } from '@azure/data-tables';
import type { TokenCredential } from '@azure/identity';
import type { Storage } from '../config.ts';
import { azureTable } from './azure-table.ts';
import type { Table } from './table.ts';

const options: TableServiceClientOptions = {
  retryOptions: { maxRetries: 1, retryDelayInMs: 200, maxRetryDelayInMs: 500 },
};

/** A table by name, in the storage account that the settings name. */
export function connectTable(name: string, storage: Storage, credential: TokenCredential): Table {
  if ('tableServiceUri' in storage)
    return azureTable(new TableClient(storage.tableServiceUri, name, credential, options));
  const allowInsecureConnection = /http:\/\/|EndpointsProtocol=http;|UseDevelopmentStorage=true/i.test(
    storage.connectionString,
  );
  return azureTable(
    TableClient.fromConnectionString(storage.connectionString, name, { ...options, allowInsecureConnection }),
  );
}
