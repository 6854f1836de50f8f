import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { detectResolution } from '../../shared/detection/detect.ts';
import { buildModule } from '../bundle/build.ts';

export type Detect = typeof detectResolution;

const source = fileURLToPath(new URL('../../shared/detection/detect.ts', import.meta.url));

/** The engine as it ships. Run from its source it carries the loader's marks: a call for every function it makes. */
export async function shippedEngine(): Promise<Detect> {
  const folder = mkdtempSync(join(tmpdir(), 'kind-regards-bench-'));
  try {
    const [chunk] = await buildModule(source);
    if (!chunk) throw new Error('The detection engine could not be built.');
    const file = join(folder, 'detect.mjs');
    writeFileSync(file, chunk.code);
    const shipped: { detectResolution: Detect } = await import(pathToFileURL(file).href);
    return shipped.detectResolution;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
