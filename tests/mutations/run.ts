import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Mutation, mutations } from './mutations.ts';

// node local/run.mjs tests/mutations/run.ts [words of a name]: takes the guards out one at a time, in a copy, and
// says which test of tests/model notices. Ends with 1 when one is not noticed.
const sources = [
  'addin/common',
  'functions',
  'shared',
  'tests/functions/support',
  'tests/model',
  'tests/support',
];
const files = ['package.json', 'tsconfig.json', 'vitest.config.ts'];

function copy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kind-regards-mutation-'));
  for (const path of [...sources, ...files]) cpSync(path, join(folder, path), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  return folder;
}

function mutate(folder: string, { name, file, replace, by }: Mutation): void {
  const path = join(folder, file);
  const source = readFileSync(path, 'utf8');
  if (!source.includes(replace))
    throw new Error(`“${name}”: ${file} no longer says “${replace}”. Name it anew.`);
  writeFileSync(path, source.replaceAll(replace, by));
}

/** The names of the tests that fail; none when all pass. */
function failing(folder: string): string[] {
  const vitest = join('node_modules', 'vitest', 'vitest.mjs');
  const args = [vitest, 'run', 'tests/model', '--reporter=json', '--outputFile=result.json'];
  const env = { ...process.env, RUNS: process.env.RUNS ?? '600', SEED: process.env.SEED ?? '1' };
  spawnSync(process.execPath, args, { cwd: folder, env, stdio: 'ignore' });
  const result = JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8')) as Result;
  return result.testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
  );
}
interface Result {
  testResults: { assertionResults: { status: string; fullName: string }[] }[];
}

const untouched: Mutation = { name: 'nothing taken out', file: 'package.json', replace: '{', by: '{' };
const asked = process.argv.slice(2).join(' ');
let missed = 0;
for (const mutation of [untouched, ...mutations.filter(({ name }) => name.includes(asked))]) {
  const folder = copy();
  try {
    if (mutation !== untouched) mutate(folder, mutation);
    const names = failing(folder);
    const isRight = (names.length === 0) === (mutation === untouched);
    if (!isRight) missed += 1;
    console.log(`${isRight ? 'as it should be' : 'NOT AS IT SHOULD BE'}: ${mutation.name}`);
    console.log(
      names.length === 0
        ? '  no test fails'
        : `  ${names.length} fail, such as “${names[0]}” and “${names.at(-1)}”`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
process.exitCode = missed === 0 ? 0 : 1;
