import { type ChildProcess, fork } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ChildMessage } from './child.ts';

const runner = fileURLToPath(new URL('../run.mjs', import.meta.url));
const firstBackoffMs = 250;
const longestBackoffMs = 5_000;
const steadyAfterMs = 10_000;
const graceMs = 4_000;

export interface ChildOptions {
  name: string;
  /** A TypeScript program, run through local/run.mjs. */
  program: URL;
  env: () => NodeJS.ProcessEnv;
  nodeOptions?: string[];
  /** Whatever the child prints goes here. */
  logFile: string;
  onReady?: (ready: Record<string, string>) => void;
}

export interface Supervised {
  start(): Promise<Record<string, string>>;
  stop(): Promise<void>;
  /** Undefined while it is down. */
  pid(): number | undefined;
}

function forkChild(options: ChildOptions): ChildProcess {
  const log = openSync(options.logFile, 'a');
  try {
    return fork(runner, [fileURLToPath(options.program)], {
      env: options.env(),
      execArgv: options.nodeOptions ?? [],
      stdio: ['ignore', log, log, 'ipc'],
    });
  } finally {
    closeSync(log);
  }
}

/** Keeps a child process running: one that crashes is started again, later each time. */
export function supervise(options: ChildOptions): Supervised {
  let child: ChildProcess | undefined;
  let wanted = false;
  let backoffMs = firstBackoffMs;

  function start(): Promise<Record<string, string>> {
    wanted = true;
    const startedAt = Date.now();
    const started = forkChild(options);
    child = started;
    return new Promise((resolve, reject) => {
      let failure = `The ${options.name} stopped before it was ready; see ${options.logFile}.`;
      started.on('message', (message: ChildMessage) => {
        if ('failed' in message) failure = message.failed;
        else {
          options.onReady?.(message.ready);
          resolve(message.ready);
        }
      });
      started.on('exit', () => {
        if (child === started) child = undefined;
        reject(new Error(failure));
        if (Date.now() - startedAt > steadyAfterMs) backoffMs = firstBackoffMs;
        if (!wanted) return;
        setTimeout(() => wanted && !child && void start().catch(() => {}), backoffMs);
        backoffMs = Math.min(backoffMs * 2, longestBackoffMs);
      });
    });
  }

  async function stop(): Promise<void> {
    wanted = false;
    const stopping = child;
    if (!stopping || stopping.exitCode !== null) return;
    const gone = new Promise((resolve) => stopping.once('exit', resolve));
    stopping.kill('SIGTERM');
    const impatience = setTimeout(() => stopping.kill('SIGKILL'), graceMs);
    await gone;
    clearTimeout(impatience);
  }

  return {
    start: () => (child ? Promise.reject(new Error(`The ${options.name} runs already.`)) : start()),
    stop,
    pid: () => child?.pid,
  };
}
