import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { parentOf } from '../../local/process/proc.ts';

/** A program under test, with what it has said so far. */
export interface Program {
  child: ChildProcess;
  said: () => string;
  /** The address of its ready line. Throws what it said if it ends before. */
  ready: Promise<string>;
  exit: Promise<number | null>;
}

export function run(command: string, args: string[]): Program {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const exit = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  const ready = new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const origin = /^ready (http:\S+)$/m.exec(said)?.[1];
      if (origin) resolve(origin);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('exit', (code) => reject(new Error(`It ended with code ${code}:\n${said}`)));
  });
  ready.catch(() => {});
  return { child, said: () => said, ready, exit };
}

export const start = (...args: string[]) => run(process.execPath, ['local/start.mjs', '--no-open', ...args]);

/** The process and everything below it. */
export function tree(pid: number): number[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const below = (parent: number): number[] =>
    all.filter((one) => parentOf(one) === parent).flatMap((one) => [one, ...below(one)]);
  return [pid, ...below(pid)];
}

export const isAlive = (pid: number) => {
  try {
    // A zombie has ended; its parent has only not looked yet.
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};
