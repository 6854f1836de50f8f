import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { ensureInstalled, giveUp } from './install.mjs';

// npm test [-- vitest's arguments]: everything that the tests need, the tests, and one last line for other programs.
await ensureInstalled();
if (!(await build())) giveUp('The tests did not run: not everything could be built; see above.');
const { register } = await import('tsx/esm/api');
const unregister = register();
const { provideBrowser } = await import('./browser.ts');
provideBrowser();
await unregister();

const folder = mkdtempSync(join(tmpdir(), 'kind-regards-tests-'));
const report = join(folder, 'report.json');
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
const run = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...process.argv.slice(2)],
  { cwd: fileURLToPath(new URL('..', import.meta.url)), stdio: 'inherit' },
);
const counts = existsSync(report)
  ? JSON.parse(readFileSync(report, 'utf8'))
  : { numPassedTests: 0, numFailedTests: 0 };
rmSync(folder, { recursive: true, force: true });
// A file that cannot be loaded, or an error outside any test, fails the run without a failed test.
const failed = run.status === 0 ? counts.numFailedTests : Math.max(counts.numFailedTests, 1);
console.log(`${counts.numPassedTests} passed, ${failed} failed`);
process.exitCode = run.status ?? 1;
