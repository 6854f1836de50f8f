import { spawn } from 'node:child_process';
import { TableClient } from '@azure/data-tables';
import { QueueServiceClient } from '@azure/storage-queue';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { azurite } from '../../local/azurite/azurite.ts';
import type { Helper, ThanksResponse, ThanksView } from '../../shared/api.ts';
import type { HealthDetails } from '../../shared/repair.ts';
import { eventually } from '../support/eventually.ts';
import { Stack } from '../support/stack.ts';

const ana = 'ana.duarte@contoso.example';
const dana = 'dana.ortiz@contoso.example';
const priya = 'priya.nair@contoso.example';
let stack: Stack;
let storage: string;
beforeAll(async () => {
  stack = await Stack.start();
  storage = azurite(stack.data).connectionString();
}, 120_000);
afterAll(() => stack?.stop());

async function repair(...args: string[]): Promise<{ code: number | null; said: string }> {
  const command = ['local/run.mjs', 'infra/repair/repair.ts', '--url', stack.origin, ...args];
  const { KIND_REGARDS_TOKEN: _, ...env } = process.env;
  const child = spawn(process.execPath, command, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += chunk;
    });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })));
}
const details = async () =>
  stack.json<HealthDetails>('/api/health/details', { method: 'GET', token: await stack.token(dana) });
const received = async () =>
  stack.json<{ value: ThanksView[] }>('/api/thanks/received', {
    method: 'GET',
    token: await stack.token(priya),
  });

async function thank(): Promise<void> {
  const token = await stack.token(ana);
  const query = { method: 'GET', token };
  const helpers = await stack.json<{ value: Helper[] }>('/api/helpers?name=Priya%20Nair', query);
  const body = {
    source: { kind: 'ticket', system: 'servicenow', key: 'INC0012345' },
    helpers: helpers.value.map((helper) => helper.id),
    note: { subject: 'Thank you for the VPN', text: 'It holds.', language: 'en' },
    ccManagers: true,
    visibility: 'team',
  };
  const { id, claim } = await stack.json<ThanksResponse>('/api/thanks', { method: 'POST', token, body });
  const outcome = { claim, outcome: 'accepted' };
  await stack.json(`/api/thanks/${id}/outcome`, { method: 'POST', token, body: outcome });
  await eventually(async () => expect((await received()).value).toHaveLength(1));
}

test('what the worker gave up on is shown; rows that are gone are found, mended, and there again', async () => {
  await thank();
  expect((await details()).status).toBe('ok');

  const queues = QueueServiceClient.fromConnectionString(storage);
  const poison = queues.getQueueClient('recognition-poison');
  await poison.createIfNotExists();
  await poison.sendMessage(Buffer.from('not a message of ours').toString('base64'));
  await eventually(async () =>
    expect(await details()).toMatchObject({ status: 'attention', poison: [{ id: null }] }),
  );

  const table = TableClient.fromConnectionString(storage, 'Recognition', { allowInsecureConnection: true });
  for await (const { partitionKey = '', rowKey = '' } of table.listEntities())
    await table.deleteEntity(partitionKey, rowKey);
  expect((await received()).value).toEqual([]);

  const compared = await repair('--as', dana);
  expect(compared.said).toMatch(/recognition-missing .*\n/);
  expect(compared.said).not.toMatch(/It holds|VPN|Priya/);
  expect(compared.code).toBe(1);
  expect((await received()).value).toEqual([]);

  const mended = await repair('--mend', '--as', dana);
  expect([mended.code, mended.said.includes('nothing differs')]).toEqual([0, true]);
  expect((await received()).value).toHaveLength(1);
  expect(await details()).toMatchObject({ status: 'ok', poison: [], repair: { found: 0 } });
});

test('the command tells who may not that they may not, and who is not signed in how to sign in', async () => {
  const forbidden = await repair('--mend', '--as', ana);
  expect(forbidden.code).toBe(2);
  expect(forbidden.said).toContain('Only administrators of Kind Regards can do this.');
  const unsigned = await repair();
  expect(unsigned.code).toBe(2);
  expect(unsigned.said).toMatch(/az login --scope api:\/\/[0-9a-f-]{36}\/access_as_user/);
});
