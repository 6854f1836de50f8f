import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { type Supervised, supervise } from '../process/supervise.ts';

const PortsSchema = v.object({ tablePort: v.string(), queuePort: v.string() });
type Ports = v.InferOutput<typeof PortsSchema>;

export interface Azurite extends Omit<Supervised, 'start'> {
  start(): Promise<void>;
  connectionString(): string;
}

/** Azurite's well-known development account: the key is public and opens nothing else. */
const account = 'devstoreaccount1';
const key = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

function readPorts(file: string): Ports {
  try {
    return v.parse(PortsSchema, JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { tablePort: '0', queuePort: '0' };
  }
}

/** The table and queue services in a process of their own, on the ports that they had the last time. */
export function azurite(dataDir: string): Azurite {
  const folder = join(dataDir, 'azurite');
  const portsFile = join(dataDir, 'azurite-ports.json');
  mkdirSync(folder, { recursive: true });
  let ports = readPorts(portsFile);
  const child = supervise({
    name: 'Azurite',
    program: new URL('./main.ts', import.meta.url),
    env: () => ({
      ...process.env,
      AZURITE_FOLDER: folder,
      AZURITE_TABLE_PORT: ports.tablePort,
      AZURITE_QUEUE_PORT: ports.queuePort,
    }),
    nodeOptions: ['--max-semi-space-size=2'],
    logFile: join(dataDir, 'azurite.log'),
    onReady: (ready) => {
      ports = v.parse(PortsSchema, ready);
      writeFileSync(portsFile, JSON.stringify(ports));
    },
  });
  const endpoint = (port: string) => `http://127.0.0.1:${port}/${account}`;
  return {
    start: async () => void (await child.start()),
    stop: child.stop,
    pid: child.pid,
    connectionString: () =>
      `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${key};` +
      `TableEndpoint=${endpoint(ports.tablePort)};QueueEndpoint=${endpoint(ports.queuePort)};`,
  };
}
