import { createWriteStream } from 'node:fs';
import type { Log } from './core-types.ts';

/** One JSON line an entry. */
export function logFile(path: string): { log: Log; close(): Promise<void> } {
  const stream = createWriteStream(path, { flags: 'a' });
  return {
    log: (entry) => void stream.write(`${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`),
    close: () => new Promise((resolve) => stream.end(() => resolve())),
  };
}
