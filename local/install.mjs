import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inTurn } from './turn.mjs';

// Plain JavaScript with Node's own modules only: this runs before anything is installed.
const root = fileURLToPath(new URL('..', import.meta.url));
const lockfile = `${root}package-lock.json`;
const stamp = `${root}node_modules/.kind-regards-stamp`;
const npmsOwnStamp = `${root}node_modules/.package-lock.json`;
const oldestNode = [20, 19];

/** Ends the process with a sentence that says what to do. */
export function giveUp(sentence) {
  console.error(sentence);
  process.exit(1);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  giveUp(
    `Kind Regards needs Node ${oldestNode.join('.')} or newer; this is ${process.versions.node}. Install a newer Node from https://nodejs.org and try again.`,
  );
}

const lockHash = () => createHash('sha256').update(readFileSync(lockfile)).digest('hex');

function isInstalled() {
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === lockHash();
  return existsSync(npmsOwnStamp) && statSync(npmsOwnStamp).mtimeMs >= statSync(lockfile).mtimeMs;
}

function install() {
  // Somebody else may have done it while this one waited.
  if (isInstalled()) return;
  console.error('Installing packages with npm ci (about a minute the first time) …');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const done = npm
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (done.status !== 0)
    giveUp('Packages could not be installed. Check the network connection, then try again.');
}

/** Installs what package-lock.json names, unless that is what node_modules already holds. Stdout stays clean. */
export async function ensureInstalled() {
  checkNode();
  if (!isInstalled()) await inTurn(`${root}dist/.installing`, install);
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lockHash()) writeFileSync(stamp, lockHash());
}
