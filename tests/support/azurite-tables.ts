import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
interface Server {
  start(): Promise<void>;
  close(): Promise<void>;
  getHttpServerAddress(): string;
}
type Made<T> = { default: new (...settings: unknown[]) => T };

const account = 'devstoreaccount1';
/** Azurite's well-known key: public, and it opens nothing else. */
const key = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

export interface AzuriteTables {
  connectionString: string;
  stop(): Promise<void>;
}

/** The real table service in this process, in memory, on a free port. */
export async function startAzuriteTables(): Promise<AzuriteTables> {
  const { default: TableServer } = require('azurite/dist/src/table/TableServer') as Made<Server>;
  const { default: TableConfiguration } =
    require('azurite/dist/src/table/TableConfiguration') as Made<object>;
  const folder = mkdtempSync(join(tmpdir(), 'kind-regards-azurite-'));
  const keepAliveSeconds = 5;
  const unsecured = ['', '', '', undefined];
  const settings = new TableConfiguration(
    '127.0.0.1',
    0,
    keepAliveSeconds,
    join(folder, 'tables.json'),
    false,
    false,
    undefined,
    undefined,
    false,
    true,
    ...unsecured,
    false,
    true,
  );
  const server = new TableServer(settings);
  await server.start();
  const { port } = new URL(server.getHttpServerAddress());
  return {
    connectionString:
      `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${key};` +
      `TableEndpoint=http://127.0.0.1:${port}/${account};`,
    async stop() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
