import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { environment, npmBrowser } from './npm-browser.ts';

/** What playwright-core's `chromium.launch` needs. */
export interface Browser {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Ubuntu's chromium-browser is a note about snap, so a file alone proves nothing. */
const runs = (path: string) =>
  existsSync(path) && (process.platform === 'win32' || spawnSync(path, ['--version']).status === 0);

function systemBrowser(): Browser | undefined {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen && !existsSync(chosen)) throw new Error(`CHROMIUM_PATH names ${chosen}, which does not exist.`);
  const path = chosen ?? usual.find(runs);
  return path ? { executablePath: path, args, env: environment() } : undefined;
}

function installWithApt(): void {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.error('Installing Chromium for the tests with apt-get …');
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'],
    options,
  );
}

/** The system's Chromium, or else the one from npm. */
export const findBrowser = (): Browser => systemBrowser() ?? { ...npmBrowser(), args };

/** As `findBrowser`, but asks the system's packages first when it may. */
export function provideBrowser(): Browser {
  const found = systemBrowser();
  if (found) return found;
  installWithApt();
  return findBrowser();
}
