import { expect, test } from 'vitest';
import { mailTo, runningGraph } from './running-graph.ts';

async function anasBatches() {
  const graph = await runningGraph();
  const token = await graph.token('ana@contoso.example', ['Mail.Read', 'Mail.Send', 'User.Read']);
  return {
    ...graph,
    batch: (requests: object[]) => graph.call(token, 'POST', '/$batch', { body: { requests } }),
  };
}

test('each request of a batch is answered by its id, whatever the others do', async () => {
  const { batch, deliveries } = await anasBatches();
  const { status, body } = await batch([
    { id: '1', method: 'GET', url: '/me?$select=displayName' },
    { id: '2', method: 'GET', url: '/users/dana@contoso.example' },
    {
      id: '3',
      method: 'POST',
      url: '/me/sendMail',
      headers: { 'Content-Type': 'application/json' },
      body: mailTo('priya.nair@contoso.example'),
    },
    { id: '4', method: 'GET', url: 'me/photo/$value' },
  ]);
  expect(status).toBe(200);
  expect(body.responses.map(({ id, status }: { id: string; status: number }) => [id, status])).toEqual([
    ['1', 200],
    ['2', 403],
    ['3', 202],
    ['4', 200],
  ]);
  expect(body.responses[0].body.displayName).toBe('Ana Duarte');
  expect(body.responses[3].body).toMatch(/^iVBOR/);
  expect(await deliveries()).toHaveLength(1);
});

test('a request waits for the one it depends on, and fails with it', async () => {
  const { batch } = await anasBatches();
  const { body } = await batch([
    { id: 'a', method: 'GET', url: '/me/messages/nothing' },
    { id: 'b', method: 'GET', url: '/me', dependsOn: ['a'] },
  ]);
  expect(body.responses.map(({ status }: { status: number }) => status)).toEqual([404, 424]);
});

test('a throttled request inside a batch carries its own Retry-After', async () => {
  const { batch, local } = await anasBatches();
  await local('PUT', '/faults', [{ match: 'GET /me/messages', do: 'throttle' }]);
  const { status, body } = await batch([{ id: '1', method: 'GET', url: '/me/messages?$top=1' }]);
  expect(status).toBe(200);
  expect(body.responses[0]).toMatchObject({ status: 429, headers: { 'Retry-After': '2' } });
});

test.each([
  ['twenty-one requests', Array.from({ length: 21 }, (_, i) => ({ id: `${i}`, method: 'GET', url: '/me' }))],
  ['an id twice', ['x', 'X'].map((id) => ({ id, method: 'GET', url: '/me' }))],
  ['an absolute URL', [{ id: '1', method: 'GET', url: 'https://graph.microsoft.com/v1.0/me' }]],
  ['a body without its type', [{ id: '1', method: 'POST', url: '/me/sendMail', body: {} }]],
  ['nothing', []],
])('a batch of %s is refused as a whole', async (_, requests) => {
  const { batch } = await anasBatches();
  const { status, body } = await batch(requests);
  expect([status, body.error.code]).toEqual([400, 'BadRequest']);
});
