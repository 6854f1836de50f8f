import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const RuntimeSchema = v.object({
  origin: v.string(),
  /** Opens the functions host's own controls. */
  masterKey: v.string(),
  /** The functions app's settings. */
  settings: v.record(v.string(), v.string()),
});
/** What the two halves of the stack know of each other, kept in the data folder. */
export type Runtime = v.InferOutput<typeof RuntimeSchema>;

const fileIn = (dataDir: string) => join(dataDir, 'runtime.json');

export function readRuntime(dataDir: string): Runtime | undefined {
  try {
    return v.parse(RuntimeSchema, JSON.parse(readFileSync(fileIn(dataDir), 'utf8')));
  } catch {
    return undefined;
  }
}

export const writeRuntime = (dataDir: string, runtime: Runtime) =>
  writeFileSync(fileIn(dataDir), JSON.stringify(runtime, null, 2), { mode: 0o600 });

/** The same key again after a restart: the other half may have kept running. */
export const masterKeyFor = (dataDir: string) => readRuntime(dataDir)?.masterKey ?? randomUUID();
