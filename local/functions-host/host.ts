import type { AddressInfo } from 'node:net';
import { adminRoutes } from './admin.ts';
import { loadApp, runHooks } from './app.ts';
import type { Log } from './core-types.ts';
import { readHostJson } from './host-json.ts';
import { httpServer } from './http.ts';
import { type Invoke, invoker } from './invocation.ts';
import { outputSender } from './outputs.ts';
import { queueStorage } from './queue-storage.ts';
import { queueListeners } from './queues.ts';
import { timers as timersOf } from './timers.ts';

export interface HostOptions {
  appFolder: string;
  port: number;
  keys: { function: string; master: string };
  /** AzureWebJobsStorage; without it queue triggers sleep. */
  storage: string | undefined;
  clockFile: string;
  log: Log;
  onTimeout: (name: string) => void;
}

/** A built @azure/functions app, hosted the way Azure hosts it, on 127.0.0.1. */
export async function startHost(options: HostOptions): Promise<{ port: number; stop(): Promise<void> }> {
  const { log } = options;
  const { functionTimeout, extensions } = readHostJson(options.appFolder);
  const app = await loadApp(options.appFolder, log);
  const storage = options.storage
    ? queueStorage(options.storage, extensions.queues.messageEncoding)
    : undefined;
  const sendOutput = outputSender(storage);
  const invoke: Invoke = invoker({
    app,
    timeoutMs: functionTimeout,
    onTimeout: options.onTimeout,
    sendOutput,
    log,
  });
  const timers = timersOf(app.functions, invoke);
  const queues = storage && queueListeners(app.functions, storage, extensions.queues, invoke, log);
  const server = httpServer({
    functions: app.functions,
    routePrefix: extensions.http.routePrefix,
    keys: options.keys,
    invoke,
    admin: adminRoutes(app.functions, timers, invoke, options.clockFile),
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  timers.start();
  queues?.start();
  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      timers.stop();
      await queues?.stop();
      await runHooks(app.hooks, 'appTerminate', { hookData: {}, appHookData: app.appHookData });
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
