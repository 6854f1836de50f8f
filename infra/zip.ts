import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

export type Files = Record<string, Uint8Array>;

export function zip(files: Files): Uint8Array {
  const sorted: Zippable = {};
  for (const name of Object.keys(files).sort()) sorted[name] = files[name] as Uint8Array;
  // The first moment that a zip can hold, in local time, which is what fflate writes: the bytes never change by themselves.
  return zipSync(sorted, { level: 9, mtime: new Date(1980, 0, 1) });
}

export const bytes = (text: string) => new TextEncoder().encode(text);
export const json = (value: unknown) => bytes(`${JSON.stringify(value, null, 2)}\n`);

/** Every file below a folder, by its path from there, under a prefix. Source maps stay at home. */
export function filesBelow(folder: string, prefix: string): Files {
  const files: Files = {};
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || entry.name.endsWith('.map')) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    files[`${prefix}/${relative(folder, path).split(sep).join('/')}`] = readFileSync(path);
  }
  return files;
}
