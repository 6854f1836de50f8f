import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { functionsHost } from './functions-host/functions-host.ts';
import { type MicrosoftHalfOptions, startMicrosoftHalf } from './microsoft-half.ts';
import { onStop } from './process/lifetime.ts';
import { lockFolder } from './process/lock.ts';
import { type Runtime, readRuntime } from './runtime.ts';

export interface StackOptions extends MicrosoftHalfOptions {
  only?: 'functions' | 'microsoft';
  /** Shows the playground in the person's browser. */
  open?: boolean;
}

type Stop = () => Promise<void>;

const appFolder = fileURLToPath(new URL('..', import.meta.url));

function functionsHalf(dataDir: string, runtime: () => Runtime) {
  const { masterKey } = runtime();
  return functionsHost({ dataDir, appFolder, masterKey, settings: () => runtime().settings });
}

async function startFunctions(dataDir: string, stops: Stop[]): Promise<Runtime> {
  const known = readRuntime(dataDir);
  if (!known)
    throw new Error(
      `Nothing has run in ${dataDir} yet. Run npm run start:microsoft first, with the same --data.`,
    );
  // Read again at every restart: the other half may have come back on another port.
  const host = functionsHalf(dataDir, () => readRuntime(dataDir) ?? known);
  stops.push(host.stop);
  await host.start();
  return known;
}

async function startAll(options: StackOptions, stops: Stop[]): Promise<Runtime> {
  const half = await startMicrosoftHalf(options);
  stops.push(half.stop);
  if (options.only === 'microsoft') return half.runtime;
  const host = functionsHalf(options.dataDir, () => half.runtime);
  stops.unshift(host.stop); // it writes to the storage, so it stops first
  await host.start();
  return half.runtime;
}

function openBrowser(origin: string): void {
  const command = { darwin: 'open', win32: 'explorer' }[process.platform as string] ?? 'xdg-open';
  spawn(command, [origin], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

/** Starts what was asked for, says `ready ORIGIN` on stdout, and takes everything down again when it is told to. */
export async function startStack(asked: StackOptions): Promise<void> {
  const options = { ...asked, dataDir: resolve(asked.dataDir) };
  const stops: Stop[] = [];
  const unlock = lockFolder(options.dataDir, options.only === 'functions' ? 'functions' : 'stack');
  const stopAll = async () => {
    for (const stop of stops) await stop();
    unlock();
  };
  onStop(stopAll);
  try {
    const start =
      options.only === 'functions' ? startFunctions(options.dataDir, stops) : startAll(options, stops);
    const { origin } = await start;
    console.log(`ready ${origin}`);
    if (options.open) openBrowser(origin);
  } catch (error) {
    await stopAll();
    throw error;
  }
}
