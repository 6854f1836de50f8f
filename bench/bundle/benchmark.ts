import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report, Table } from '../report.ts';
import { buildModule, buildPage, type Chunk } from './build.ts';
import { gzipBytes, kB } from './gzip.ts';
import { type Page, readPage } from './page.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What the engine may weigh in the client with the data that it begins with. */
export const engineLimitKB = 60;

export async function run(): Promise<Report> {
  const built = spawnSync(process.execPath, [at('../../local/build.mjs')], { stdio: ['ignore', 2, 2] });
  if (built.status !== 0) throw new Error('The add-in could not be built; see above.');
  return measure({
    pane: at('../../dist/addin/outlook/pane.html'),
    assets: at('../../dist/addin/assets'),
    barePane: at('./bare-pane/pane.html'),
    engine: at('../../shared/detection/client.ts'),
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
  const chunks = await buildModule(engine);
  const parts = await buildModule(engine, partOf);
  return {
    tables: [paneTable(ours, bare), engineTable(chunks, parts)],
    ratios: [
      {
        name: 'pane until first paint / bare Fluent pane',
        ratio: ours.first.gzip / bare.first.gzip,
        atMost: 1.3,
      },
      {
        name: 'pane until the note can be sent / bare Fluent pane',
        ratio: untilSendable(ours) / bare.first.gzip,
        atMost: 2,
      },
      {
        name: 'pane with every lazy part / bare Fluent pane',
        ratio: ours.all.gzip / bare.first.gzip,
      },
      {
        name: `detection engine / ${engineLimitKB} kB`,
        ratio: kB(weight(atFirst(chunks))) / engineLimitKB,
        atMost: 1,
      },
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

/** The parts without which no note can be sent, as `addin/` names them: the draft, and signing in to look the helper up. */
const forSending = ['whole-pane.js', 'msal.js'];

const untilSendable = ({ first, lazy }: Page): number =>
  lazy
    .filter(({ name }) => forSending.includes(plainName(name)))
    .reduce((sum, { files }) => sum + files.gzip, first.gzip);

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
      line('ours until the note can be sent', untilSendable(ours), 0),
      line('everything', ours.all.gzip, ours.all.names.length),
    ],
  };
};

/** Where the engine's bytes lie; what has no name here stays with the entry. */
function partOf(path: string): string | null {
  if (/node_modules[\\/](?:htmlparser2|entities|dom|boolbase|css-)/.test(path))
    return 'htmlparser2 and entities';
  if (/[\\/]en\.json$/.test(path)) return 'English';
  if (/[\\/]clues\.json$/.test(path)) return 'clues to other languages';
  if (/detection[\\/]systems[\\/].*\.json/.test(path)) return 'systems';
  return null;
}

const atFirst = (chunks: Chunk[]) => chunks.filter(({ later }) => !later);
const weight = (chunks: Chunk[]) => chunks.reduce((sum, { code }) => sum + gzipBytes(code), 0);
const unpacked = (chunks: Chunk[]) => kB(chunks.reduce((sum, { code }) => sum + Buffer.byteLength(code), 0));

const engineTable = (chunks: Chunk[], parts: Chunk[]): Table => ({
  title: `bundle: detection, gzip, beside ${engineLimitKB} kB`,
  columns: ['part', 'kB', '/ limit', 'kB unpacked'],
  rows: [
    ...parts
      .filter(({ later }) => !later)
      .sort((a, b) => gzipBytes(b.code) - gzipBytes(a.code))
      .map((part) => lineOf(part.name === 'client' ? 'the rules themselves' : part.name, [part])),
    lineOf('what a client begins with', atFirst(chunks)),
    lineOf(
      'all languages that come as needed',
      chunks.filter(({ later }) => later),
    ),
  ],
  notes: ['Parts are packed each by itself, so together they weigh more than what a client begins with.'],
});

const lineOf = (name: string, chunks: Chunk[]) => [
  name,
  kB(weight(chunks)),
  kB(weight(chunks)) / engineLimitKB,
  unpacked(chunks),
];
