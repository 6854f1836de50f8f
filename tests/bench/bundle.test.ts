import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { measure } from '../../bench/bundle/benchmark.ts';
import { buildPage } from '../../bench/bundle/build.ts';
import { readPage } from '../../bench/bundle/page.ts';

const folder = mkdtempSync(join(tmpdir(), 'kind-regards-bundle-'));
const at = (path: string) => join(folder, path);
const out = at('out');

beforeAll(async () => {
  mkdirSync(at('page'));
  const page = '<!doctype html><script type="module" src="./main.js"></script>';
  writeFileSync(at('page/pane.html'), page);
  writeFileSync(at('page/main.js'), "import('./later.js').then(({ later }) => later());");
  writeFileSync(
    at('page/later.js'),
    "export const later = () => import('./last.js').then((last) => last.show());",
  );
  writeFileSync(at('page/last.js'), "export const show = () => document.body.append('last');");
  await buildPage(at('page/pane.html'), out);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what a page loads later is told apart from what it loads at first, however deep', () => {
  const { first, lazy, all } = readPage(join(out, 'pane.html'), join(out, 'assets'));
  expect(first.names).toHaveLength(1);
  expect(lazy.map(({ name }) => name.replace(/-.*/, ''))).toEqual(['last', 'later']);
  expect(all.names).toHaveLength(3);
  expect(all.gzip).toBeGreaterThan(first.gzip);
});

test('every number of the bundle benchmark is finite', async () => {
  const { tables, ratios } = await measure({
    pane: join(out, 'pane.html'),
    assets: join(out, 'assets'),
    barePane: at('page/pane.html'),
    engine: at('page/last.js'),
  });
  expect(tables.flatMap(({ rows }) => rows).flat()).not.toContain(Number.NaN);
  for (const { name, ratio } of ratios) expect(ratio, name).toBeGreaterThan(0);
  expect(ratios[0]?.ratio).toBeCloseTo(1);
});
