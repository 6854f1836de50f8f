import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { gzipSync } from 'node:zlib';
import { ensureInstalled, giveUp } from './install.mjs';
import { inTurn } from './turn.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const common = ['shared', 'package-lock.json', 'tsconfig.json'];

/** What vite builds; `inputs` decide whether it is stale. */
const parts = [
  {
    name: 'addin',
    config: 'vite.config.ts',
    inputs: ['addin', 'vite.config.ts', ...common],
  },
  {
    name: 'functions',
    config: 'functions/vite.config.ts',
    inputs: ['functions', ...common],
  },
  {
    name: 'playground',
    config: 'local/playground/vite.config.ts',
    inputs: ['local/playground', ...common],
  },
];

const filesIn = (path) =>
  readdirSync(root + path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`)
    .sort();

function hashOf(part) {
  const hash = createHash('sha256').update(process.version);
  for (const input of part.inputs) {
    const files = /\.\w+$/.test(input) ? [root + input] : filesIn(input);
    for (const file of files) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file));
  }
  return hash.digest('hex');
}

const stampOf = (part) => `${root}dist/.${part.name}.stamp`;
const isBuilt = (part, hash) => existsSync(stampOf(part)) && readFileSync(stampOf(part), 'utf8') === hash;

/** Vite runs in a process of its own, so that its memory is gone when the stack starts. */
function runVite(part) {
  const args = ['node_modules/vite/bin/vite.js', 'build', '--config', part.config, '--logLevel', 'warn'];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  // What to mend stands above the bundler's own stack.
  const explanation = () =>
    stripVTControlCharacters(said)
      .split(/\n\s+at /)[0]
      ?.trim();
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  return new Promise((resolve, reject) => {
    child.on('exit', (code) =>
      code === 0
        ? resolve(stripVTControlCharacters(said))
        : reject(new Error(`dist/${part.name} could not be built.\n${explanation()}`)),
    );
  });
}

/** Kilobytes of what was built, as it is and as it travels. */
export function sizesOf(name) {
  let plain = 0;
  let packed = 0;
  for (const file of filesIn(`dist/${name}`)) {
    if (/\.(map|png)$/.test(file)) continue;
    const bytes = readFileSync(file);
    plain += bytes.length;
    packed += gzipSync(bytes).length;
  }
  return { kB: Math.round(plain / 1000), gzipKB: Math.round(packed / 1000) };
}

async function buildPart(part, say) {
  const hash = hashOf(part);
  if (isBuilt(part, hash)) return;
  const started = Date.now();
  rmSync(stampOf(part), { force: true });
  const warnings = await runVite(part);
  if (warnings.trim()) say(warnings.trim());
  mkdirSync(`${root}dist`, { recursive: true });
  writeFileSync(stampOf(part), hash);
  const { kB, gzipKB } = sizesOf(part.name);
  say(
    `built dist/${part.name}: ${kB} kB (gzip ${gzipKB} kB) in ${((Date.now() - started) / 1000).toFixed(1)} s`,
  );
}

/** Whether each part was built at some time, so that something can be served at all. */
export const wasEverBuilt = () => parts.every((part) => existsSync(`${root}dist/${part.name}`));

/** Builds the parts whose sources changed since the last time; answers whether all of them are up to date now. */
export const build = (say = console.error) => inTurn(`${root}dist/.building`, () => buildParts(say));

async function buildParts(say) {
  let good = true;
  for (const part of parts) {
    await buildPart(part, say).catch((error) => {
      good = false;
      say(error.message);
    });
  }
  return good;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await ensureInstalled();
  if (!(await build(console.log))) giveUp('Not everything could be built; see above.');
}
