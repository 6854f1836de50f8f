import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Appreciation, Helper, ThanksRequest, ThanksResponse } from '../../shared/api.ts';
import { eventually } from '../support/eventually.ts';
import { Stack } from '../support/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await Stack.start();
}, 120_000);
afterAll(() => stack?.stop());

const ana = 'ana.duarte@contoso.example';

const request = (helper: string, key = 'INC0012345'): ThanksRequest => ({
  source: { kind: 'ticket', system: 'servicenow', key },
  helpers: [helper],
  note: {
    subject: 'Thank you for the VPN [#4711]',
    text: 'Hi Priya,\nthe VPN has held <all> morning. See [#4711].\nAna',
    language: 'en',
    how: ['patient'],
    madePossible: ['time-back'],
  },
  ccManagers: true,
  visibility: 'team',
  evenThough: ['recently-thanked'],
});

const priya = async (token: string) => {
  const found = await stack.json<{ value: Helper[] }>('/api/helpers?name=Priya%20Nair', {
    method: 'GET',
    token,
  });
  expect(found.value).toHaveLength(1);
  return found.value[0] as Helper;
};

test('a thank-you goes from claim to mailbox, ledger, feed and digest, once', async () => {
  const token = await stack.token(ana);
  const helper = await priya(token);
  expect(helper.manager?.displayName).toBe('Dana Ortiz');

  const accepted = await stack.json<ThanksResponse>('/api/thanks', {
    method: 'POST',
    token,
    body: request(helper.id),
  });
  expect(accepted.state).toBe('sending');
  const again = await stack.json<ThanksResponse>('/api/thanks', {
    method: 'POST',
    token,
    body: request(helper.id),
  });
  expect(again).toEqual({ id: accepted.id, state: 'sending' });

  const graph = await stack.token(ana, 'graph', ['Mail.Send']);
  const sent = await stack.fetch('/graph/v1.0/me/sendMail', {
    method: 'POST',
    token: graph,
    body: accepted.message,
  });
  expect(sent.status).toBe(202);
  const outcome = await stack.json(`/api/thanks/${accepted.id}/outcome`, {
    method: 'POST',
    token,
    body: { claim: accepted.claim, outcome: 'accepted' },
  });
  expect(outcome).toEqual({ id: accepted.id, state: 'sent' });

  const delivered = (await stack.deliveries()).filter((mail) => mail.from === ana);
  expect(delivered).toHaveLength(1);
  const mail = delivered[0];
  expect(mail).toMatchObject({
    to: ['priya.nair@contoso.example'],
    cc: ['dana.ortiz@contoso.example'],
    marker: accepted.id,
  });
  expect(mail?.inReplyTo ?? null).toBeNull();
  expect(mail?.references ?? null).toBeNull();
  expect(mail?.subject).not.toContain('[#');
  expect(mail?.bodyHtml).not.toContain('[#');
  expect(mail?.bodyHtml).toContain('&lt;all&gt;');

  const rows = await eventually(async () => {
    const tables = await stack.tables();
    expect(tables.Recognition ?? []).toHaveLength(1);
    return tables;
  });
  expect((rows.Ledger ?? []).filter((row) => row.rowKey.startsWith('thanks_'))).toHaveLength(1);

  const teams = await stack.json<{ id: string; displayName: string }[]>(
    `/local/teams?user=priya.nair@contoso.example`,
  );
  const team = teams.find((one) => one.displayName === 'IT Operations');
  const dana = await stack.token('dana.ortiz@contoso.example');
  const feed = await stack.json<Appreciation>(`/api/teams/${team?.id}/appreciation`, {
    method: 'GET',
    token: dana,
  });
  expect(feed.value.map((one) => one.note.subject)).toEqual([mail?.subject]);
  const outsider = await stack.fetch(`/api/teams/${team?.id}/appreciation`, { method: 'GET', token });
  expect(outsider.status).toBe(403);
  expect(outsider.headers.get('content-type')).toContain('application/problem+json');

  const clock = await stack.json<{ now: string }>('/local/clock');
  await stack.clock({ now: new Date(Date.parse(clock.now) + 7 * 86_400_000).toISOString() });
  await stack.runTimer('weekly-digest');
  await stack.runTimer('weekly-digest');
  const digests = await eventually(async () => {
    const found = (await stack.deliveries()).filter((one) => one.via === 'digest');
    expect(found).not.toHaveLength(0);
    return found;
  });
  expect(digests.map((one) => one.to)).toEqual([['dana.ortiz@contoso.example']]);
  expect(digests[0]?.bodyHtml).toContain('the VPN has held');
});

test('what another person owns is not theirs to report on', async () => {
  const token = await stack.token(ana);
  const helper = await priya(token);
  const accepted = await stack.json<ThanksResponse>('/api/thanks', {
    method: 'POST',
    token,
    body: request(helper.id, 'INC0099999'),
  });
  const mia = await stack.token('mia.brandt@contoso.example');
  const forged = await stack.fetch(`/api/thanks/${accepted.id}/outcome`, {
    method: 'POST',
    token: mia,
    body: { claim: accepted.claim, outcome: 'accepted' },
  });
  expect(forged.status).toBe(404);
  expect((await stack.fetch('/api/thanks/given')).status).toBe(401);
});

test('preferences, limits and settings hold over HTTP, and on the real table service', async () => {
  const [bo, sam, dana] = await Promise.all(
    ['bo.lindqvist', 'sam.okafor', 'dana.ortiz'].map((name) => stack.token(`${name}@contoso.example`)),
  );
  const found = await stack.json<{ value: Helper[] }>('/api/helpers?mail=sam.okafor%40contoso.example', {
    method: 'GET',
    token: bo,
  });
  const [helper] = found.value;
  const post = (key: string, change: Partial<ThanksRequest> = {}) =>
    stack.fetch('/api/thanks', {
      method: 'POST',
      token: bo,
      body: { ...request(helper?.id ?? '', key), evenThough: [], ...change },
    });
  const prefer = (body: object) => stack.json('/api/me/preferences', { method: 'PUT', token: sam, body });

  await prefer({ ccManager: false, likesToHear: 'what kept running' });
  const first = await post('OVER-1', { occasion: 'kept-running' });
  expect(first.status).toBe(201);
  expect(((await first.json()) as ThanksResponse).message?.message.ccRecipients).toEqual([]);

  const soon = await post('OVER-2');
  expect(soon.status).toBe(409);
  expect(await soon.json()).toMatchObject({
    code: 'recently-thanked',
    recent: { helper: { displayName: 'Sam Okafor' } },
  });
  expect((await post('OVER-2', { evenThough: ['recently-thanked'] })).status).toBe(201);

  const mia = await stack.token('mia.brandt@contoso.example');
  const project = await stack.json<ThanksResponse>('/api/thanks', {
    method: 'POST',
    token: mia,
    body: { ...request(helper?.id ?? '', 'OVER-P'), occasion: 'project', ccOwnManager: true },
  });
  expect(project.message?.message.ccRecipients.map((one) => one.emailAddress.address)).toEqual([
    'carlos.mendez@contoso.example',
  ]);

  await prefer({ thanks: false });
  expect((await (await post('OVER-3')).json()) as object).toMatchObject({
    code: 'helper-declines',
    helper: { displayName: 'Sam Okafor' },
  });
  await prefer({ thanks: true });

  const settle = (token: string | undefined, body: object) =>
    stack.fetch('/api/settings', { method: 'PUT', token: token ?? '', body });
  expect((await settle(bo, { thanksPerDay: 2 })).status).toBe(403);
  expect(await (await settle(dana, { thanksPerDay: 2 })).json()).toMatchObject({
    thanksPerDay: 2,
    mayChange: true,
  });
  const full = await post('OVER-4', { evenThough: ['recently-thanked'] });
  expect([full.status, Number(full.headers.get('retry-after')) > 0]).toEqual([429, true]);

  const { Ledger, People, Settings } = await stack.tables();
  const row = (Ledger ?? []).find((one) => JSON.stringify(one).includes('OVER-1'));
  expect(JSON.stringify(row)).toContain('kept-running');
  expect([People?.length, Settings?.length]).toEqual([1, 1]);
});
