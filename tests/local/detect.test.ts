import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const fixture = (path: string) =>
  JSON.parse(readFileSync(`${root}tests/shared/detection/fixtures/${path}`, 'utf8'));

async function detect(input: string, ...args: string[]) {
  const child = spawn(process.execPath, ['local/run.mjs', 'local/detect.ts', ...args], { cwd: root });
  let out = '';
  let errors = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [code] = await once(child, 'close');
  const lines: Record<string, unknown>[] = out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  return { code, lines, errors };
}

test('each record gets one verdict, in its order, with reasons in words', async () => {
  const resolved = { id: 'a', ...fixture('resolved/fr-tableau.json') };
  const open = { id: 'b', ...fixture('open/merged.json') };
  const { code, lines, errors } = await detect(
    [resolved, open].map((record) => JSON.stringify(record)).join('\n'),
    '-',
  );
  expect(code).toBe(0);
  expect(lines.map(({ id, thankable }) => [id, thankable])).toEqual([
    ['a', true],
    ['b', false],
  ]);
  expect(Object.keys(lines[0] ?? {})).toEqual([
    'id',
    'thankable',
    'confidence',
    'kind',
    'system',
    'ticketId',
    'title',
    'helper',
    'because',
  ]);
  expect(lines[0]?.because).toContainEqual({
    rule: 'helper.assigned-field',
    text: 'It names who was in charge: “Hugo Petit”',
  });
  expect(errors).toMatch(/2 read in .* s: 1 thankable, 0 unreadable/);
});

test('a line that cannot be read says so, and the run goes on', async () => {
  const good = JSON.stringify({ id: 'good', ...fixture('resolved/zh-closed.json') });
  const { code, lines, errors } = await detect(
    ['{ not json', '', JSON.stringify({ id: 'half', kind: 'mail' }), '[]', good].join('\r\n'),
    '-',
  );
  expect(code).toBe(0);
  expect(lines.map(({ id, line, error }) => [id ?? line, Boolean(error)])).toEqual([
    [1, true],
    ['half', true],
    [4, true],
    ['good', false],
  ]);
  expect(errors).toContain('3 unreadable');
});

test('without a file it says how to use it; a missing file is named', async () => {
  const bare = await detect('');
  expect([bare.code, bare.errors]).toEqual([2, expect.stringContaining('Usage: npm run')]);
  const missing = await detect('', 'no-such-file.jsonl');
  expect([missing.code, missing.errors]).toEqual([1, expect.stringContaining('no-such-file.jsonl')]);
});

const heap = 80;

test('a stream larger than its memory is answered line by line', async () => {
  // STREAM_RECORDS=200000 tries the same at length.
  const count = Number(process.env.STREAM_RECORDS ?? 6000);
  const filler = 'Nothing to see in this line.\n'.repeat(700);
  const records = readdirSync(`${root}tests/shared/detection/fixtures/resolved`).map((file) =>
    fixture(`resolved/${file}`),
  );
  const lineOf = (i: number) => {
    const id = String(i);
    return `${JSON.stringify({ id, filler, ...records[i % records.length] })}\n`;
  };
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${heap}`, 'local/run.mjs', 'local/detect.ts', '-'],
    { cwd: root, stdio: ['pipe', 'pipe', 'pipe'] },
  );
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  let bytes = 0;
  const writing = (async () => {
    for (let i = 0; i < count; i++) {
      const line = lineOf(i);
      bytes += line.length;
      if (!child.stdin.write(line)) await once(child.stdin, 'drain');
    }
    child.stdin.end();
  })();
  let answered = 0;
  let thankable = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    const verdict = JSON.parse(line);
    expect(verdict.id).toBe(String(answered++));
    if (verdict.thankable) thankable++;
  }
  await writing;
  expect(errors).toContain(`${count} read in`);
  expect([answered, thankable]).toEqual([count, count]);
  expect(bytes).toBeGreaterThan(heap * 1_000_000);
}, 900_000);
