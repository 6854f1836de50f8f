import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { App } from '../functions/support/app.ts';
import type { DirectoryUser } from '../functions/support/people.ts';
import { ana, dana, jonas, priya } from '../functions/support/people.ts';
import { asAdmin, Hand } from '../functions/support/repairing.ts';
import { thank } from '../functions/support/thank.ts';
import { eventually } from '../support/eventually.ts';

vi.setConfig({ testTimeout: 60_000 });

let app: App;
let hand: Hand;
let server: Server;
let asked: { caller: string; status: number }[];
/** What the network does to the next requests instead of letting them through. */
let weather: ('cut' | 503 | 401)[];
let beforeAnswer: () => Promise<void>;
const people: Record<string, { user: DirectoryUser; admin: boolean }> = {
  dana: { user: dana, admin: true },
  ana: { user: ana, admin: false },
};

beforeEach(async () => {
  app = new App();
  hand = new Hand(app);
  asked = [];
  weather = [];
  beforeAnswer = async () => {};
  server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    const caller = /Bearer (\w+)/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const bad = weather.shift();
    if (bad === 'cut') return request.socket.destroy();
    if (bad) return response.writeHead(bad).end();
    await beforeAnswer();
    const who = people[caller];
    const reply = await app.ask(who?.user ?? ana, 'POST /api/repair', {
      body,
      ...(who?.admin ? asAdmin : {}),
      ...(who ? {} : { authorization: null }),
    });
    asked.push({ caller, status: reply.status });
    response.writeHead(reply.status, { 'content-type': 'application/json' }).end(JSON.stringify(reply.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await thank(app, ana, [priya, jonas], { text: 'Words for Priya.' });
});
afterEach(() => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
});

interface Ended {
  code: number | null;
  out: string;
  err: string;
}
/** The command as an administrator runs it; the token goes by the environment. */
function start(args: string[], caller: string) {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const child = spawn(process.execPath, ['local/run.mjs', 'infra/repair/repair.ts', '--url', url, ...args], {
    env: { ...process.env, KIND_REGARDS_TOKEN: caller },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.err += chunk;
  });
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, ...said })));
  return { said, ended, interrupt: () => child.kill('SIGINT') };
}
const command = (args: string[], caller = 'dana') => start(args, caller).ended;

test('nothing differs: it says so and ends with 0', async () => {
  const { code, out } = await command([]);
  expect(out).toMatch(/^Looked at \d+ rows: nothing differs\.\n$/);
  expect(code).toBe(0);
});

test('what differs is listed by ids and left alone: 1; mended on request, looked at again: 0', async () => {
  await hand.remove('Recognition');
  const compared = await command([]);
  expect(compared.code).toBe(1);
  expect(compared.out.match(/^recognition-missing .*$/gm)).toHaveLength(2);
  expect(compared.out).toContain('2 differences. Run it with --mend');
  expect(compared.out).not.toMatch(/Words|Ana|Priya|@/);
  expect(await hand.rows('Recognition')).toEqual([]);
  const mended = await command(['--mend']);
  expect(mended.out).toMatch(/2 differences, 2 mended\.[\s\S]*nothing differs\./);
  expect(mended.code).toBe(0);
  expect(await hand.rows('Recognition')).toHaveLength(2);
});

test('everything derived is gone: rebuilt from the ledger', async () => {
  const right = await hand.derived();
  await hand.remove('Recognition');
  await hand.remove('DigestIndex');
  await hand.remove('Ledger', 'given_');
  expect((await command(['--rebuild'])).code).toBe(0);
  expect(await hand.derived()).toEqual(right);
});

test('what cannot be mended remains a difference: 1', async () => {
  for (const row of await hand.rows('Ledger', 'thanks_'))
    await hand.put('Ledger', row, { ...row.cells, note: '{' });
  expect((await command(['--mend'])).code).toBe(1);
});

test('a lost connection, a 503 and a token that ended are gone through', async () => {
  weather = ['cut', 503, 401];
  const { code, err } = await command([]);
  expect(code).toBe(0);
  expect(err).toContain('No answer; asking again in 1 s.');
});

test('somebody who may not: a sentence and 2', async () => {
  const { code, err } = await command(['--mend'], 'ana');
  expect([code, asked.map(({ status }) => status)]).toEqual([2, [403]]);
  expect(err).toContain('Only administrators of Kind Regards can do this.');
  expect((await command([], 'nobody')).code).toBe(2);
});

test('stopped on the way: the slice is finished, and it says that there is more', async () => {
  const [mark] = await hand.rows('Ledger', 'given_');
  const ids = Array.from({ length: 1_300 }, (_, n) => n.toString(16).padStart(64, '0'));
  await Promise.all(
    ids.map((thanksId) =>
      hand.put(
        'Ledger',
        { partitionKey: mark?.partitionKey ?? '', rowKey: `open_${thanksId}` },
        { thanksId },
      ),
    ),
  );
  const running = start([], 'dana');
  beforeAnswer = async () => {
    beforeAnswer = async () => {};
    running.interrupt();
    await eventually(async () => expect(running.said.err).toContain('Stopping'));
  };
  const { code, out } = await running.ended;
  expect(code).toBe(130);
  expect(out).toContain('Stopped before the end');
});
