import type { RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { type Azurite, azurite } from './azurite/azurite.ts';
import { loadClock } from './clock.ts';
import { clockFile, functionsPort } from './functions-host/functions-host.ts';
import { controls } from './gateway/controls.ts';
import { files } from './gateway/files.ts';
import { type HostAdmin, hostAdmin } from './gateway/host-admin.ts';
import { listen } from './gateway/listen.ts';
import { proxyTo } from './gateway/proxy.ts';
import { type Microsoft, startMicrosoft } from './microsoft.ts';
import { masterKeyFor, type Runtime, writeRuntime } from './runtime.ts';
import { localSettings } from './settings.ts';

export interface MicrosoftHalfOptions {
  port: number;
  dataDir: string;
  tenantFile?: string;
  graphLog?: string;
}

/** One origin: the functions' paths go to their host, everything else is answered here. */
function gateway(options: MicrosoftHalfOptions, storage: Azurite, host: HostAdmin, microsoft: Microsoft) {
  const app = new Hono();
  app.route('/local', controls({ azurite: storage, host, clockFile: clockFile(options.dataDir) }));
  app.route('/', microsoft.app);
  app.route('/', files());
  const answer = getRequestListener(app.fetch);
  const toFunctions = proxyTo(() => functionsPort(options.dataDir));
  const listener: RequestListener = (request, response) => {
    if (/^\/(api|addin)\//.test(request.url ?? '')) toFunctions(request, response);
    else void answer(request, response);
  };
  return listener;
}

/** The gateway with identity, Graph, the playground and Azurite: all of the stack except the functions host. */
export async function startMicrosoftHalf(
  options: MicrosoftHalfOptions,
): Promise<{ runtime: Runtime; stop(): Promise<void> }> {
  const { dataDir } = options;
  loadClock(clockFile(dataDir));
  let answer: RequestListener = (_, response) => void response.writeHead(503, { 'retry-after': '1' }).end();
  const listening = await listen(options.port, (request, response) => answer(request, response));
  const storage = azurite(dataDir);
  let microsoft: Microsoft | undefined;
  const stop = async () => {
    await Promise.all([listening.close(), storage.stop()]);
    await microsoft?.close();
  };
  try {
    const { origin } = listening;
    [microsoft] = await Promise.all([startMicrosoft({ ...options, origin }), storage.start()]);
    const masterKey = masterKeyFor(dataDir);
    const settings = localSettings(origin, storage.connectionString(), microsoft.settings);
    const runtime = { origin, masterKey, settings };
    writeRuntime(dataDir, runtime);
    const host = hostAdmin(() => functionsPort(dataDir), masterKey);
    answer = gateway(options, storage, host, microsoft);
    return { runtime, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
