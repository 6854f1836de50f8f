import { odata, RestError, type TableClient, type TransactionAction } from '@azure/data-tables';
import * as v from 'valibot';
import { fault } from '../fault.ts';
import type { Cell, Range, RowKey, StoredRow, Table, Write } from './table.ts';

/** A click must not hang on storage: each call gives up after this, one short retry included. */
const timeoutMs = 4_000;

const EntitySchema = v.objectWithRest(
  { partitionKey: v.string(), rowKey: v.string(), etag: v.string() },
  v.unknown(),
);
const isCell = (entry: [string, unknown]): entry is [string, Cell] =>
  ['string', 'number', 'boolean'].includes(typeof entry[1]) &&
  entry[0] !== 'timestamp' &&
  !entry[0].startsWith('odata.');

function rowOf(entity: unknown): StoredRow {
  const { partitionKey, rowKey, etag, ...rest } = v.parse(EntitySchema, entity);
  return { partitionKey, rowKey, etag, cells: Object.fromEntries(Object.entries(rest).filter(isCell)) };
}
const entityOf = ({ partitionKey, rowKey, cells }: Extract<Write, { kind: 'insert' }>['row']) => ({
  partitionKey,
  rowKey,
  ...cells,
});

const ErrorDetailsSchema = v.object({ odataError: v.object({ code: v.string() }) });
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof RestError)) return undefined;
  const details = v.safeParse(ErrorDetailsSchema, error.details);
  return details.success ? details.output.odataError.code : error.code;
}
const PageSchema = v.object({ continuationToken: v.optional(v.string()) });
/** The client hangs it on the array that is the page. */
const continuationOf = (page: object) => v.parse(PageSchema, { ...page }).continuationToken;
const statusOf = (error: unknown) => (error instanceof RestError ? error.statusCode : undefined);

function actionOf(write: Write): TransactionAction {
  switch (write.kind) {
    case 'insert':
      return ['create', entityOf(write.row)];
    case 'replace':
      return ['update', entityOf(write.row), 'Replace', { etag: write.etag }];
    case 'upsert':
      return ['upsert', entityOf(write.row), 'Replace'];
    case 'delete':
      return ['delete', write.row];
  }
}

export function azureTable(client: TableClient): Table {
  let made: Promise<void> | undefined;
  /** Tables are made when the first call finds none, so that a running system pays nothing for it. */
  async function attempt<T>(work: (options: { abortSignal: AbortSignal }) => Promise<T>): Promise<T> {
    const options = () => ({ abortSignal: AbortSignal.timeout(timeoutMs) });
    try {
      return await work(options());
    } catch (error) {
      if (codeOf(error) !== 'TableNotFound') throw error;
      made ??= client.createTable(options()).finally(() => {
        made = undefined;
      });
      await made;
      return work(options());
    }
  }
  async function translated<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (cause) {
      throw fault('storage-unavailable', { cause, retryAfterSeconds: 60 });
    }
  }

  async function writeOne(write: Write, options: { abortSignal: AbortSignal }): Promise<unknown> {
    switch (write.kind) {
      case 'insert':
        return client.createEntity(entityOf(write.row), options);
      case 'replace':
        return client.updateEntity(entityOf(write.row), 'Replace', { ...options, etag: write.etag });
      case 'upsert':
        return client.upsertEntity(entityOf(write.row), 'Replace', options);
      case 'delete':
        return client.deleteEntity(write.row.partitionKey, write.row.rowKey, options);
    }
  }

  return {
    get: ({ partitionKey, rowKey }: RowKey) =>
      translated(async () => {
        try {
          return rowOf(await attempt((options) => client.getEntity(partitionKey, rowKey, options)));
        } catch (error) {
          if (statusOf(error) === 404) return null;
          throw error;
        }
      }),

    write: (writes) =>
      translated(async () => {
        try {
          if (writes.length === 1) await attempt((options) => writeOne(writes[0], options));
          else await attempt((options) => client.submitTransaction(writes.map(actionOf), options));
          return 'written';
        } catch (error) {
          const status = statusOf(error);
          if (status === 409 || status === 412) return 'conflict';
          if (status !== 404) throw error;
          return writes.length === 1 && writes[0].kind === 'delete' ? 'written' : 'conflict';
        }
      }),

    list: (partitionKey, { after, before, limit, only }: Range) =>
      translated(() =>
        attempt(async (options) => {
          const range = odata`PartitionKey eq ${partitionKey} and RowKey gt ${after} and RowKey lt ${before}`;
          const filter = only === undefined ? range : `${range} and ${only} eq true`;
          const rows: StoredRow[] = [];
          // Azure may answer a page shorter than asked for, or empty, with more to come.
          for await (const page of client
            .listEntities({ ...options, queryOptions: { filter } })
            .byPage({ maxPageSize: Math.min(limit, 1_000) })) {
            rows.push(...page.map(rowOf));
            if (rows.length >= limit) break;
          }
          return rows.slice(0, limit);
        }),
      ),

    scan: ({ partitionPrefix, after, before, limit, continuation }) =>
      translated(() =>
        attempt(async (options) => {
          const partitions = odata`PartitionKey ge ${partitionPrefix} and PartitionKey lt ${`${partitionPrefix}~`}`;
          const filter = `${partitions} and ${odata`RowKey gt ${after} and RowKey lt ${before}`}`;
          const pages = client.listEntities({ ...options, queryOptions: { filter } }).byPage({
            maxPageSize: Math.min(limit, 1_000),
            ...(continuation === undefined ? {} : { continuationToken: continuation }),
          });
          for await (const page of pages)
            return { rows: page.map(rowOf), continuation: continuationOf(page) };
          return { rows: [] };
        }),
      ),
  };
}
