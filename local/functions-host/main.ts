import * as v from 'valibot';
import { loadClock } from '../clock.ts';
import { runChild } from '../process/child.ts';
import { startHost } from './host.ts';
import { logFile } from './log-file.ts';

/** What the host itself needs; the app's own settings stand beside these, as in Azure. */
const EnvironmentSchema = v.object({
  HOST_APP_FOLDER: v.string(),
  HOST_LOG_FILE: v.string(),
  HOST_CLOCK_FILE: v.string(),
  HOST_MASTER_KEY: v.string(),
  HOST_PORT: v.optional(v.pipe(v.string(), v.transform(Number), v.integer()), '0'),
  AzureWebJobsStorage: v.optional(v.string()),
});

await runChild(async () => {
  const environment = v.parse(EnvironmentSchema, process.env);
  loadClock(environment.HOST_CLOCK_FILE);
  const file = logFile(environment.HOST_LOG_FILE);
  const host = await startHost({
    appFolder: environment.HOST_APP_FOLDER,
    port: environment.HOST_PORT,
    keys: { function: 'local-function-key', master: environment.HOST_MASTER_KEY },
    storage: environment.AzureWebJobsStorage,
    clockFile: environment.HOST_CLOCK_FILE,
    log: file.log,
    onTimeout: (name) => {
      const message = 'The function ran longer than host.json allows; the host starts again.';
      file.log({ level: 'critical', category: 'host', function: name, message });
      file.close().then(() => process.exit(1));
    },
  });
  return {
    ready: { port: String(host.port) },
    stop: async () => {
      await host.stop();
      await file.close();
    },
  };
});
