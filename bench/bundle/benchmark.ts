import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report, Table } from '../report.ts';
import { buildModule, buildPage } from './build.ts';
import { gzipBytes, kB } from './gzip.ts';
import { type Page, readPage } from './page.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What the engine with all its data may weigh in the client. */
export const engineLimitKB = 60;

export async function run(): Promise<Report> {
  const built = spawnSync(process.execPath, [at('../../local/build.mjs')], { stdio: ['ignore', 2, 2] });
  if (built.status !== 0) throw new Error('The add-in could not be built; see above.');
  return measure({
    pane: at('../../dist/addin/outlook/pane.html'),
    assets: at('../../dist/addin/assets'),
    barePane: at('./bare-pane/pane.html'),
    engine: at('../../shared/detection/detect.ts'),
  });
}

interface Sources {
  pane: string;
  assets: string;
  barePane: string;
  engine: string;
}

export async function measure({ pane, assets, barePane, engine }: Sources): Promise<Report> {
  const ours = readPage(pane, assets);
  const bare = await builtPage(barePane);
  const whole = (await buildModule(engine)).reduce((sum, { code }) => sum + gzipBytes(code), 0);
  const parts = await buildModule(engine, partOf);
  return {
    tables: [paneTable(ours, bare), engineTable(whole, parts)],
    ratios: [
      {
        name: 'pane until first paint / bare Fluent pane',
        ratio: ours.first.gzip / bare.first.gzip,
        atMost: 1.3,
      },
      {
        name: 'pane with every lazy part / bare Fluent pane',
        ratio: ours.all.gzip / bare.first.gzip,
      },
      { name: `detection engine / ${engineLimitKB} kB`, ratio: kB(whole) / engineLimitKB, atMost: 1 },
    ],
  };
}

async function builtPage(page: string): Promise<Page> {
  const out = mkdtempSync(join(tmpdir(), 'kind-regards-bench-'));
  try {
    await buildPage(page, out);
    return readPage(join(out, 'pane.html'), join(out, 'assets'));
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** A file's name without the hash of its content, so that two runs can be compared. */
const plainName = (file: string) => file.replace(/-[\w-]{8}(?=\.\w+$)/, '');

const paneTable = (ours: Page, bare: Page): Table => {
  const line = (name: string, gzip: number, files: number) => [name, kB(gzip), gzip / bare.first.gzip, files];
  return {
    title: 'bundle: the Outlook pane, gzip',
    columns: ['part', 'kB', '/ bare pane', 'files'],
    rows: [
      line('bare Fluent pane', bare.first.gzip, bare.first.names.length),
      line('ours until first paint', ours.first.gzip, ours.first.names.length),
      ...ours.first.sizes.map(([name, gzip]) => line(`  of these: ${plainName(name)}`, gzip, 1)),
      ...ours.lazy.map(({ name, files }) =>
        line(`  later: ${plainName(name)}`, files.gzip, files.names.length),
      ),
      line('everything', ours.all.gzip, ours.all.names.length),
    ],
  };
};

/** Where the engine's bytes lie; what has no name here stays with the entry. */
function partOf(path: string): string | null {
  if (/node_modules[\\/](?:htmlparser2|entities|dom|boolbase|css-)/.test(path))
    return 'htmlparser2 and entities';
  if (/detection[\\/]languages[\\/].*\.json/.test(path)) return 'languages of notices';
  if (/phrases[\\/].*\.json/.test(path)) return 'languages of talk';
  if (/detection[\\/]systems[\\/].*\.json/.test(path)) return 'systems';
  return null;
}

const engineTable = (whole: number, parts: { name: string; code: string }[]): Table => ({
  title: `bundle: detection with all its data, gzip, beside ${engineLimitKB} kB`,
  columns: ['part', 'kB', '/ limit', 'kB unpacked'],
  rows: [
    ...parts
      .map(({ name, code }) => ({ name, gzip: kB(gzipBytes(code)), plain: kB(Buffer.byteLength(code)) }))
      .sort((a, b) => b.gzip - a.gzip)
      .map(({ name, gzip, plain }) => [
        name === 'detect' ? 'the rules themselves' : name,
        gzip,
        gzip / engineLimitKB,
        plain,
      ]),
    [
      'in one file',
      kB(whole),
      kB(whole) / engineLimitKB,
      kB(parts.reduce((sum, { code }) => sum + Buffer.byteLength(code), 0)),
    ],
  ],
  notes: ['Parts are packed each by itself, so together they weigh more than the one file.'],
});
