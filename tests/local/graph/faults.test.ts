import { expect, test } from 'vitest';
import { lookUp, mailTo, runningGraph } from './running-graph.ts';

async function withFaults(...faults: object[]) {
  const graph = await runningGraph();
  const token = await graph.token('ana@contoso.example', ['Mail.Read', 'Mail.Send']);
  expect((await graph.local('PUT', '/faults', faults)).status).toBe(200);
  const send = () =>
    graph.call(token, 'POST', '/me/sendMail', { body: mailTo('priya.nair@contoso.example') });
  return { ...graph, send, get: (path: string) => graph.call(token, 'GET', path) };
}

test('a throttled call says when to come back, delivers nothing, and happens as often as asked', async () => {
  const { send, deliveries, local } = await withFaults({ match: 'sendMail', do: 'throttle', times: 2 });
  const { status, body, headers } = await send();
  expect([status, body.error.code, headers.get('retry-after')]).toEqual([429, 'TooManyRequests', '2']);
  expect((await send()).status).toBe(429);
  expect(await deliveries()).toEqual([]);
  expect((await local('GET', '/faults')).body).toEqual([]);
  expect((await send()).status).toBe(202);
});

test('a lost reply delivers and cuts the connection', async () => {
  const { send, deliveries } = await withFaults({ match: 'POST /graph/v1.0/me/sendMail', do: 'lose-reply' });
  await expect(send()).rejects.toThrow('fetch failed');
  expect(await deliveries()).toHaveLength(1);
});

test.each([
  ['deliver-then-504', 504, 1],
  ['fail-504', 504, 0],
  ['fail-503', 503, 0],
  ['forbid', 403, 0],
] as const)('%s answers %i and delivers %i', async (what, status, delivered) => {
  const { send, deliveries } = await withFaults({ match: 'sendMail', do: what });
  const answer = await send();
  expect(answer.status).toBe(status);
  expect(answer.body.error.innerError).toHaveProperty('request-id');
  expect(await deliveries()).toHaveLength(delivered);
});

test('Sent Items lags longer when asked to, together with another fault', async () => {
  const { send, get, clock } = await withFaults(
    { match: 'sendMail', do: 'deliver-then-504' },
    { match: 'sendMail', do: 'sent-items-lag' },
  );
  expect((await send()).status).toBe(504);
  clock.offsetMs = 60_000;
  expect((await get(lookUp('thanks-1'))).body.value).toEqual([]);
  clock.offsetMs = 125_000;
  expect((await get(lookUp('thanks-1'))).body.value).toHaveLength(1);
});

test('Sent Items can also seem to lag when it is read', async () => {
  const { send, get, clock } = await withFaults({
    match: 'GET /me/mailFolders/sentitems',
    do: 'sent-items-lag',
  });
  await send();
  clock.offsetMs = 5_000;
  expect((await get(lookUp('thanks-1'))).body.value).toEqual([]);
  expect((await get(lookUp('thanks-1'))).body.value).toHaveLength(1);
});

test('a slow call answers after the time asked for', async () => {
  const { get } = await withFaults({ match: 'inbox', do: 'slow', seconds: 0.3 });
  const started = performance.now();
  expect((await get('/me/mailFolders/inbox/messages?$top=1')).status).toBe(200);
  expect(performance.now() - started).toBeGreaterThan(290);
});

test('a fault that nobody knows is refused with a sentence', async () => {
  const { local } = await runningGraph();
  const { status, body } = await local('PUT', '/faults', [{ match: 'x', do: 'explode' }]);
  expect([status, body.code]).toEqual([422, 'invalid-request']);
  expect(body.detail).toContain('0.do');
});
