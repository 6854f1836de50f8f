import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { mailTo, runningGraph } from './running-graph.ts';

async function folder() {
  const dir = await mkdtemp(join(tmpdir(), 'kind-regards-graph-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

test('what was delivered, read and consented to survives a restart, and so do ids and times', async () => {
  const dir = await folder();
  const before = await runningGraph(dir);
  const token = await before.token('ana@contoso.example', ['Mail.Send']);
  await before.call(token, 'POST', '/me/sendMail', { body: mailTo('priya.nair@contoso.example') });
  await before.local('PATCH', '/mailboxes/ana@contoso.example/messages/older', { isRead: true });
  const inbox = (await before.local('GET', '/mailboxes/ana@contoso.example/folders/inbox/messages')).body;
  const people = (await before.local('GET', '/people')).body;
  await before.close();

  const after = await runningGraph(dir);
  after.clock.offsetMs = 3 * 3_600_000;
  expect(await after.deliveries()).toHaveLength(1);
  expect((await after.local('GET', '/mailboxes/ana@contoso.example/folders/inbox/messages')).body).toEqual(
    inbox,
  );
  expect(
    (await after.local('GET', '/mailboxes/priya@contoso.example/folders/inbox/messages')).body,
  ).toHaveLength(1);
  expect((await after.local('GET', '/people')).body).toEqual(people);
});

test('a change is on disk within the second, without an orderly end', async () => {
  const dir = await folder();
  const { call, token } = await runningGraph(dir);
  const bearer = await token('ana@contoso.example', ['Mail.Send']);
  await call(bearer, 'POST', '/me/sendMail', { body: mailTo('priya.nair@contoso.example') });
  await expect
    .poll(async () => JSON.parse(await readFile(join(dir, 'microsoft.json'), 'utf8')).deliveries.length)
    .toBe(1);
});
