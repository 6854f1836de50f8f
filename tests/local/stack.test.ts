import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { isAlive, type Program, run, start, tree } from './processes.ts';

// A start takes seconds, and builds first where sources have changed.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'kind-regards-stack-'));
const dataDir = (name: string) => join(folder, name);
const started: Program[] = [];

const begin = (...args: string[]) => {
  const program = start('--port', '0', ...args);
  started.push(program);
  return program;
};
const json = async (url: string, init?: RequestInit) => (await fetch(url, init)).json() as Promise<unknown>;
const send = (method: string, url: string, body: unknown) =>
  fetch(url, { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });

afterEach(async () => {
  for (const { child, exit } of started.splice(0)) {
    child.kill('SIGTERM');
    await exit;
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the whole stack', () => {
  test('is usable when it says so, on one line', async () => {
    const program = begin('--data', dataDir('whole'));
    const origin = await program.ready;
    expect(program.said().match(/^ready /gm)).toHaveLength(1);
    expect(await json(`${origin}/api/health`)).toEqual({ status: 'ok' });
    expect(await json(`${origin}/local/health`)).toEqual({ azurite: true, functions: true });
    for (const path of [
      '/local/office/office.js',
      '/local/office/msajax-shim.js',
      '/addin/icons/icon-64.png',
      '/',
    ])
      expect([path, (await fetch(origin + path)).status]).toEqual([path, 200]);
  });

  test('leaves no process behind after SIGTERM', async () => {
    const program = begin('--data', dataDir('term'));
    await program.ready;
    const pids = tree(program.child.pid as number);
    expect(pids.length).toBeGreaterThanOrEqual(3);
    program.child.kill('SIGTERM');
    expect(await program.exit).toBe(0);
    expect(pids.filter(isAlive)).toEqual([]);
  });

  test('leaves no process behind when its parent or itself is killed', async () => {
    const npm = run('npm', ['start', '--', '--port', '0', '--no-open', '--data', dataDir('kill')]);
    await npm.ready;
    const pids = tree(npm.child.pid as number);
    expect(pids.length).toBeGreaterThanOrEqual(4);
    npm.child.kill('SIGKILL');
    await eventually(async () => expect(pids.filter(isAlive)).toEqual([]));

    const program = begin('--data', dataDir('kill'));
    await program.ready;
    const again = tree(program.child.pid as number);
    program.child.kill('SIGKILL');
    await eventually(async () => expect(again.filter(isAlive)).toEqual([]));
  });

  test('runs twice side by side, but never twice on one folder', async () => {
    const one = begin('--data', dataDir('one'));
    const two = begin('--data', dataDir('two'));
    expect(await one.ready).not.toBe(await two.ready);
    const again = begin('--data', dataDir('one'));
    expect(await again.exit).toBe(1);
    expect(again.said()).toMatch(/is in use by another copy of Kind Regards .*--data/);
  });

  test('keeps its storage while Azurite is stopped, and says that it is stopped', async () => {
    const origin = await begin('--data', dataDir('azurite')).ready;
    const settings = () =>
      (JSON.parse(readFileSync(join(dataDir('azurite'), 'runtime.json'), 'utf8')) as { settings: object })
        .settings;
    const before = settings();
    expect(await (await send('POST', `${origin}/local/azurite`, { running: false })).json()).toEqual({
      running: false,
    });
    expect((await fetch(`${origin}/local/tables`)).status).toBe(503);
    await send('POST', `${origin}/local/azurite`, { running: true });
    expect((await fetch(`${origin}/local/tables`)).status).toBe(200);
    expect(settings()).toEqual(before);
  });

  test('moves its clock, and remembers it after a restart', async () => {
    const first = begin('--data', dataDir('clock'));
    const year = async (origin: string) =>
      ((await json(`${origin}/local/clock`)) as { now: string }).now.slice(0, 4);
    const origin = await first.ready;
    expect((await send('PUT', `${origin}/local/clock`, { now: '2031-05-05T06:59:00Z' })).status).toBe(200);
    expect(await year(origin)).toBe('2031');
    const [timer] = (await json(`${origin}/local/timers`)) as { next: string }[];
    expect(timer?.next).toBe('2031-05-05T07:00:00.000Z');
    expect((await send('PUT', `${origin}/local/clock`, { now: 'soon' })).status).toBe(422);
    first.child.kill('SIGTERM');
    await first.exit;
    expect(await year(await begin('--data', dataDir('clock')).ready)).toBe('2031');
  });
});

describe('the halves', () => {
  test('the functions half is killed and comes back while the other remembers', async () => {
    const data = ['--data', dataDir('halves')];
    const early = begin('--only', 'functions', '--data', dataDir('empty'));
    expect(await early.exit).toBe(1);
    expect(early.said()).toMatch(/Run npm run start:microsoft first/);

    const origin = await begin('--only', 'microsoft', ...data).ready;
    const away = await fetch(`${origin}/api/health`);
    expect(away.status).toBe(503);
    expect(away.headers.get('content-type')).toBe('application/problem+json');
    expect(await away.json()).toMatchObject({ code: 'functions-unavailable' });

    const functions = begin('--only', 'functions', ...data);
    expect(await functions.ready).toBe(origin);
    expect((await fetch(`${origin}/api/health`)).status).toBe(200);
    const pids = tree(functions.child.pid as number);
    functions.child.kill('SIGKILL');
    await eventually(async () => expect(pids.filter(isAlive)).toEqual([]));
    expect((await fetch(`${origin}/api/health`)).status).toBe(503);
    await begin('--only', 'functions', ...data).ready;
    expect((await fetch(`${origin}/api/health`)).status).toBe(200);
  });
});

describe('a start that cannot work ends with code 1 and says what to do', () => {
  const said = async (...args: string[]) => {
    const program = start('--data', dataDir('wrong'), ...args);
    expect(await program.exit).toBe(1);
    return program.said();
  };

  test('the port is taken', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    expect(await said('--port', String(port))).toMatch(new RegExp(`Port ${port} is in use.*--port`));
    server.close();
  });

  test('a flag is unknown, or its value is', async () => {
    expect(await said('--prot', '1')).toMatch(/Unknown option '--prot'.*Usage: npm start/);
    expect(await said('--port', 'many')).toMatch(/--port takes a number/);
    expect(await said('--only', 'half')).toMatch(/--only takes functions or microsoft/);
  });

  test('the tenant file is malformed', async () => {
    const file = join(folder, 'tenant.json');
    writeFileSync(file, '{\n  "users": [\n    oops\n');
    expect(await said('--port', '0', '--tenant', file)).toMatch(/tenant\.json, line 3, column/);
    expect(await said('--port', '0', '--tenant', join(folder, 'none.json'))).toMatch(
      /could not be read.*--tenant/,
    );
  });
});
