import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const config = fileURLToPath(new URL('./teams-pages.config.ts', import.meta.url));

/** Builds the pages of Teams as they ship, in a folder of the test's own, so that no stale build is tried. */
export function buildPages(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'kind-regards-teams-'));
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--config', config, '--outDir', folder];
  // Under vitest NODE_ENV is "test", which would bundle React's development build.
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync(process.execPath, [...vite, '--logLevel', 'error'], { env, stdio: 'pipe' });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
