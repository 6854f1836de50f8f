import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as v from 'valibot';
import { runChild } from '../process/child.ts';

// Azurite is CommonJS without types for its inside; its command line would load the blob service as well.
const require = createRequire(import.meta.url);
type Server = { start(): Promise<void>; close(): Promise<void>; getHttpServerAddress(): string };
type Constructor<T> = { default: new (...args: unknown[]) => T };
const { default: TableServer } = require('azurite/dist/src/table/TableServer') as Constructor<Server>;
const { default: TableConfiguration } =
  require('azurite/dist/src/table/TableConfiguration') as Constructor<object>;
const { default: QueueServer } = require('azurite/dist/src/queue/QueueServer') as Constructor<Server>;
const { default: QueueConfiguration } =
  require('azurite/dist/src/queue/QueueConfiguration') as Constructor<object>;

const EnvironmentSchema = v.object({
  AZURITE_FOLDER: v.string(),
  AZURITE_TABLE_PORT: v.pipe(v.string(), v.transform(Number), v.integer()),
  AZURITE_QUEUE_PORT: v.pipe(v.string(), v.transform(Number), v.integer()),
});

const host = '127.0.0.1';
const keepAliveSeconds = 5;
/** Accept API versions newer than this Azurite: the SDKs ask for today's. */
const skipApiVersionCheck = true;

function tableServer(folder: string, port: number): Server {
  const file = join(folder, 'tables.json');
  return new TableServer(
    // … debug log, access log, access stream, debug file, loose, version check, certificate, key, password, oauth,
    // product-style urls, in memory. The constructor takes positions only.
    new TableConfiguration(
      host,
      port,
      keepAliveSeconds,
      file,
      false,
      false,
      undefined,
      undefined,
      false,
      skipApiVersionCheck,
      '',
      '',
      '',
      undefined,
      false,
      false,
    ),
  );
}

function queueServer(folder: string, port: number): Server {
  const extents = [{ locationId: 'Default', locationPath: join(folder, 'queue-texts'), maxConcurrency: 1 }];
  const files = [join(folder, 'queues.json'), join(folder, 'queue-extents.json')];
  return new QueueServer(
    new QueueConfiguration(
      host,
      port,
      keepAliveSeconds,
      ...files,
      extents,
      false,
      undefined,
      false,
      undefined,
      false,
      skipApiVersionCheck,
      '',
      '',
      '',
      undefined,
      false,
      false,
    ),
  );
}

/** The remembered port, or another when somebody took it meanwhile. */
async function startOn(make: (port: number) => Server, port: number): Promise<Server> {
  const server = make(port);
  try {
    await server.start();
    return server;
  } catch (error) {
    if (port === 0) throw error;
    return startOn(make, 0);
  }
}

await runChild(async () => {
  const environment = v.parse(EnvironmentSchema, process.env);
  const folder = environment.AZURITE_FOLDER;
  mkdirSync(folder, { recursive: true });
  const tables = await startOn((port) => tableServer(folder, port), environment.AZURITE_TABLE_PORT);
  const queues = await startOn((port) => queueServer(folder, port), environment.AZURITE_QUEUE_PORT);
  const portOf = (server: Server) => new URL(server.getHttpServerAddress()).port;
  return {
    ready: { tablePort: portOf(tables), queuePort: portOf(queues) },
    stop: async () => {
      await Promise.all([tables.close(), queues.close()]);
    },
  };
});
