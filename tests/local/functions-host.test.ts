import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Azurite, azurite } from '../../local/azurite/azurite.ts';
import { functionsHost, functionsPort } from '../../local/functions-host/functions-host.ts';
import { queueStorage } from '../../local/functions-host/queue-storage.ts';
import type { Supervised } from '../../local/process/supervise.ts';
import { eventually } from '../support/eventually.ts';

// Real processes on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

interface Seen {
  timer: number;
  hooks: number;
  queue: { message: { id: number }; dequeueCount: number }[];
  poison: { message: { id: number }; dequeueCount: number }[];
  /** Which attempt each run of the wobbly timer was. */
  retries: number[];
}

const dataDir = mkdtempSync(join(tmpdir(), 'kind-regards-host-'));
let storage: Azurite;
let host: Supervised;

const address = () => `http://127.0.0.1:${functionsPort(dataDir)}`;
const call = (path: string, init?: RequestInit) => fetch(address() + path, init);
const seen = async () => (await (await call('/api/seen')).json()) as Seen;
const admin = (method: string, path: string, body: unknown = {}) =>
  call(path, {
    method,
    headers: { 'x-functions-key': 'master', 'content-type': 'application/json' },
    ...(method === 'GET' ? {} : { body: JSON.stringify(body) }),
  });

beforeAll(async () => {
  storage = azurite(dataDir);
  await storage.start();
  host = functionsHost({
    dataDir,
    appFolder: fileURLToPath(new URL('./fixtures/sample-app', import.meta.url)),
    masterKey: 'master',
    settings: () => ({
      AzureWebJobsStorage: storage.connectionString(),
      SAMPLE_SETTING: 'from Azure',
      SAMPLE_SCHEDULE: '0 0 7 * * 1',
    }),
  });
  await host.start();
});

afterAll(async () => {
  await host.stop();
  await storage.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test('a request reaches its handler with parameters, query and body, and the answer comes back whole', async () => {
  const reply = await call('/API/Echo/7/a/b%20c?tag=x&tag=y', { method: 'POST', body: 'hello' });
  expect(reply.status).toBe(201);
  expect(reply.headers.get('x-sample')).toBe('yes');
  expect(reply.headers.get('set-cookie')).toBe('taste=a%20b; HttpOnly; SameSite=Strict');
  expect(await reply.json()).toMatchObject({
    method: 'POST',
    params: { id: '7', rest: 'a/b c' },
    tag: 'x,y',
    text: 'hello',
  });
});

test('a route that matches in part, or with the wrong method or type, answers 404', async () => {
  const statuses = await Promise.all([
    call('/api/echo/seven/x'),
    call('/api/echo'),
    call('/api/echo/7/x', { method: 'DELETE' }),
    call('/api/echo/%E0%A4%A'),
    call('/'),
  ]);
  expect(statuses.map((reply) => reply.status)).toEqual([404, 404, 404, 404, 404]);
});

test('of two routes that match, the function that comes first by name answers', async () => {
  expect(await (await call('/api/twice/exact')).text()).toBe('any');
});

test('a throw answers 500 without a word, and nothing returned is an empty 200', async () => {
  const broken = await call('/api/broken');
  expect([broken.status, await broken.text()]).toEqual([500, '']);
  const nothing = await call('/api/nothing');
  expect([nothing.status, await nothing.text()]).toEqual([200, '']);
});

test('a function with a key answers 401 without it', async () => {
  expect((await call('/api/locked')).status).toBe(401);
  expect((await call('/api/locked?code=local-function-key')).status).toBe(200);
  expect((await call('/admin/functions')).status).toBe(401);
});

test('the app sees its settings and none of the variables of whoever started it', async () => {
  expect(await (await call('/api/setting')).text()).toBe('from Azure');
});

test('an output binding sends a message that the queue trigger receives once', async () => {
  expect((await call('/api/enqueue', { method: 'POST', body: JSON.stringify({ id: 1 }) })).status).toBe(202);
  await eventually(async () =>
    expect((await seen()).queue).toEqual([{ message: { id: 1 }, dequeueCount: 1 }]),
  );
});

test('after the storage was away, messages arrive again', async () => {
  await storage.stop();
  expect((await call('/api/enqueue', { method: 'POST', body: JSON.stringify({ id: 3 }) })).status).toBe(500);
  await storage.start();
  expect((await call('/api/enqueue', { method: 'POST', body: JSON.stringify({ id: 4 }) })).status).toBe(202);
  await eventually(async () => {
    const ids = (await seen()).queue.map(({ message }) => message.id);
    expect(ids).toContain(4);
    expect(ids).not.toContain(3);
  });
});

test('a message that fails again and again ends in the poison queue', async () => {
  await call('/api/enqueue', { method: 'POST', body: JSON.stringify({ id: 2, fail: true }) });
  await eventually(async () =>
    expect((await seen()).poison[0]).toEqual({ message: { id: 2, fail: true }, dequeueCount: 1 }),
  );
  const tries = (await seen()).queue.filter(({ message }) => message.id === 2);
  expect(tries.map(({ dequeueCount }) => dequeueCount)).toEqual([1, 2]);
});

test('what fails in a poison queue comes again when its lease ends, and goes nowhere else', async () => {
  await eventually(async () => {
    const counts = (await seen()).poison.map(({ dequeueCount }) => dequeueCount);
    expect(counts).toEqual([1, 2]);
  }, 30_000);
  const beyond = queueStorage(storage.connectionString(), 'base64')('sample-poison-poison');
  expect(await beyond.receive(1, 1_000, AbortSignal.timeout(2_000))).toEqual([]);
});

test('a timer that fails runs again after its delay, as often as its retry policy says', async () => {
  const minuteMs = 60_000;
  expect((await admin('POST', '/admin/functions/wobbly')).status).toBe(500);
  expect((await seen()).retries).toEqual([0]);
  for (const [minutes, attempts] of [
    [14, [0]],
    [16, [0, 1]],
    [32, [0, 1, 2]],
    [60, [0, 1, 2]],
  ] as const) {
    await admin('PUT', '/admin/clock', { offsetMs: minutes * minuteMs });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect((await seen()).retries).toEqual(attempts);
  }
  await admin('PUT', '/admin/clock', { offsetMs: 0 });
});

test('a timer is listed with its next moment, and runs when asked to and when its moment comes', async () => {
  const timers = (await (await admin('GET', '/admin/timers')).json()) as { name: string; next: string }[];
  expect(timers.map(({ name }) => name)).toEqual(['tick', 'wobbly']);
  const [timer] = timers;
  const next = new Date(timer?.next ?? '');
  expect([next.getUTCDay(), next.getUTCHours()]).toEqual([1, 7]);

  expect((await admin('POST', '/admin/functions/tick')).status).toBe(202);
  expect((await seen()).timer).toBe(1);

  await admin('PUT', '/admin/clock', { offsetMs: next.getTime() - Date.now() - 300 });
  await eventually(async () => expect((await seen()).timer).toBe(2));
});

test('the clock can be moved while the app runs', async () => {
  await admin('PUT', '/admin/clock', { offsetMs: 86_400_000 });
  const reply = (await (await call('/api/echo/1/x')).json()) as { now: string };
  expect(Date.parse(reply.now) - Date.now()).toBeGreaterThan(86_000_000);
  await admin('PUT', '/admin/clock', { offsetMs: 0 });
});

test('a host that was killed comes back by itself', async () => {
  const before = host.pid();
  process.kill(before as number, 'SIGKILL');
  await eventually(async () => {
    expect(host.pid()).not.toBe(before);
    expect((await call('/api/nothing')).status).toBe(200);
  });
});

test('a function that never ends restarts the host', async () => {
  const before = host.pid();
  await call('/api/endless').catch(() => {});
  await eventually(async () => {
    expect(host.pid()).not.toBe(before);
    expect((await call('/api/nothing')).status).toBe(200);
  });
});

test('every run leaves a line in the log, and no stack trace', () => {
  const text = readFileSync(join(dataDir, 'functions.log'), 'utf8');
  const lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines).toContainEqual(expect.objectContaining({ function: 'echo', status: 201 }));
  expect(lines).toContainEqual(
    expect.objectContaining({ function: 'broken', message: 'Error: as designed' }),
  );
  expect(text).not.toMatch(/\s+at /);
});
