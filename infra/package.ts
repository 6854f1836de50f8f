import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type DeploymentFile, readDeployment } from './deployment.ts';
import { packageFiles } from './package-files.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const usage =
  'npm run package -- --origin https://… --client-id GUID --tenant-id GUID [--deployment FILE.json] [--out DIR]';

const text = { type: 'string' } as const;
const flags = {
  origin: text,
  'client-id': text,
  'tenant-id': text,
  name: text,
  organization: text,
  'support-url': text,
  'privacy-url': text,
  'terms-url': text,
  'digest-mailbox': text,
  'digest-schedule': text,
  'storage-account': text,
  deployment: text,
  out: text,
};

function readFile(path: string): Record<string, unknown> {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  } catch (cause) {
    throw new Error(`The deployment file ${path} could not be read as JSON: ${(cause as Error).message}`, {
      cause,
    });
  }
}

/** `--client-id` is the field `clientId`. */
const fieldOf = (flag: string) => flag.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function readArguments(args: string[]): { deployment: DeploymentFile; out: string } {
  let values: Record<string, string | undefined>;
  try {
    ({ values } = parseArgs({ args, options: flags }));
  } catch (cause) {
    throw new Error(`${(cause as Error).message.split('. ')[0]}. Usage: ${usage}`, { cause });
  }
  const { deployment: file, out = 'dist/package', ...given } = values;
  const fields = Object.fromEntries(Object.entries(given).map(([flag, value]) => [fieldOf(flag), value]));
  return { deployment: readDeployment({ ...(file ? readFile(file) : {}), ...fields }), out: resolve(out) };
}

function build(): void {
  const done = spawnSync(process.execPath, ['local/build.mjs'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (done.status !== 0) throw new Error('Nothing was packaged, because the build failed; see above.');
}

try {
  const { deployment, out } = readArguments(process.argv.slice(2));
  build();
  for (const [name, content] of Object.entries(packageFiles(deployment, root))) {
    const path = join(out, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    console.log(`${path} (${Math.ceil(content.length / 1000)} kB)`);
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
