import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { type Supervised, supervise } from '../process/supervise.ts';

const AddressSchema = v.object({ port: v.string() });

/** The developer's own variables (AZURE_…, IDENTITY_…) must not decide what the app does. */
const inherited = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'LANG', 'SystemRoot', 'USERPROFILE'];

export interface FunctionsHostOptions {
  dataDir: string;
  appFolder: string;
  masterKey: string;
  settings: () => Record<string, string>;
}

const addressFile = (dataDir: string) => join(dataDir, 'functions.json');
export const clockFile = (dataDir: string) => join(dataDir, 'clock.json');

/** Where the host listens, whichever process started it. */
export function functionsPort(dataDir: string): number | undefined {
  try {
    return Number(v.parse(AddressSchema, JSON.parse(readFileSync(addressFile(dataDir), 'utf8'))).port);
  } catch {
    return undefined;
  }
}

export function functionsHost(options: FunctionsHostOptions): Supervised {
  const { dataDir } = options;
  mkdirSync(dataDir, { recursive: true });
  const own = Object.fromEntries(
    inherited.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
  );
  return supervise({
    name: 'functions host',
    program: new URL('./main.ts', import.meta.url),
    env: () => ({
      ...own,
      ...options.settings(),
      HOST_APP_FOLDER: options.appFolder,
      HOST_LOG_FILE: join(dataDir, 'functions.log'),
      HOST_CLOCK_FILE: clockFile(dataDir),
      HOST_MASTER_KEY: options.masterKey,
    }),
    nodeOptions: ['--max-semi-space-size=8'],
    logFile: join(dataDir, 'functions-host.log'),
    onReady: (ready) => writeFileSync(addressFile(dataDir), JSON.stringify(v.parse(AddressSchema, ready))),
  });
}
