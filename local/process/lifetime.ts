import { readFileSync } from 'node:fs';
import { parentOf } from './proc.ts';

const checkParentEveryMs = 1_000;

/** npm runs scripts in a shell, and not every shell steps aside for its last command: then npm is one further up. */
function npmsPid(): () => number {
  const shell = process.ppid;
  const isShell = /sh$/.test(nameOf(shell));
  return () => (isShell && process.ppid === shell ? parentOf(shell) : process.ppid);
}

function nameOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  } catch {
    return '';
  }
}

/**
 * Calls `stop` once, for Ctrl-C, SIGTERM, SIGHUP, and when npm dies without a word: a killed npm leaves
 * its script running, and whoever started npm would find the port taken.
 */
export function onStop(stop: () => Promise<void>): void {
  let stopping = false;
  const once = () => {
    if (stopping) return;
    stopping = true;
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, once);
  // The terminal or the pipe that read our progress may be gone before we are.
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  if (!process.env.npm_lifecycle_event) return;
  const current = npmsPid();
  const npm = current();
  setInterval(() => {
    if (current() !== npm) once();
  }, checkParentEveryMs).unref();
}
