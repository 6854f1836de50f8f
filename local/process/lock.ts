import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { startedAt } from './proc.ts';

const OwnerSchema = v.object({ pid: v.number(), startedAt: v.string() });
type Owner = v.InferOutput<typeof OwnerSchema>;

function isAlive(owner: Owner): boolean {
  try {
    process.kill(owner.pid, 0);
  } catch {
    return false;
  }
  return startedAt(owner.pid) === owner.startedAt;
}

function readOwner(file: string): Owner | undefined {
  try {
    return v.parse(OwnerSchema, JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Claims a data folder for this process, or says who has it. A lock that a killed process left behind is taken over. */
export function lockFolder(folder: string, name: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.lock`);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      const handle = openSync(file, 'wx');
      writeSync(handle, JSON.stringify({ pid: process.pid, startedAt: startedAt(process.pid) }));
      closeSync(handle);
      return () => rmSync(file, { force: true });
    } catch {
      const owner = readOwner(file);
      if (owner && isAlive(owner)) break;
      rmSync(file, { force: true });
    }
  }
  throw new Error(
    `${folder} is in use by another copy of Kind Regards (process ${readOwner(file)?.pid}). Stop that one, or choose another folder with --data.`,
  );
}
