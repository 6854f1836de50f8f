import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

export const environment = () =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

const fontsConf = (folder: string) => `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>`;

function sparticuz(): { entry: string; version: string } {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  let folder = dirname(entry);
  for (; ; folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    const version =
      existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { version?: string }).version;
    if (version) return { entry, version };
  }
}

/**
 * The Chromium that comes with npm, unpacked once into a folder of its version. It unpacks its own libraries only
 * where it believes to be on Lambda, and its fonts.conf names /tmp/fonts, so ours takes its place.
 */
export function npmBrowser(): { executablePath: string; env: Record<string, string> } {
  const { entry, version } = sparticuz();
  const cache = join(homedir(), '.cache', 'kind-regards-chromium');
  const folder = join(cache, version);
  if (!existsSync(join(folder, 'chromium'))) {
    mkdirSync(cache, { recursive: true });
    const stage = mkdtempSync(join(cache, 'unpacking-'));
    const program = `const c = require(${JSON.stringify(entry)}); (c.default ?? c).executablePath().catch((e) => { console.error(e); process.exit(1); })`;
    const env = { ...environment(), TMPDIR: stage, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
    execFileSync(process.execPath, ['-e', program], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    writeFileSync(join(stage, 'fonts.conf'), fontsConf(folder));
    try {
      renameSync(stage, folder);
    } catch {
      rmSync(stage, { recursive: true, force: true }); // another process was quicker
    }
  }
  const libraries = [process.env.LD_LIBRARY_PATH, join(folder, 'al2023', 'lib')].filter(Boolean).join(':');
  const env = { ...environment(), LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  return { executablePath: join(folder, 'chromium'), env };
}
