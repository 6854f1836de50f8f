import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendWeeklyDigests } from '../../functions/digest/weekly-digest.ts';
import { connectTable } from '../../functions/tables/connect.ts';
import type { ThanksResponse } from '../../shared/api.ts';
import { App } from '../functions/support/app.ts';
import { ana, carlos, dana, itOperations, jonas, karl, priya } from '../functions/support/people.ts';
import { thank, thanksFor } from '../functions/support/thank.ts';
import { type AzuriteTables, startAzuriteTables } from '../support/azurite-tables.ts';

let azurite: AzuriteTables;
let app: App;
beforeAll(async () => {
  azurite = await startAzuriteTables();
  const nobody = { getToken: async () => null };
  app = new App((name) => connectTable(name, { connectionString: azurite.connectionString }, nobody));
});
afterAll(() => azurite.stop());

test('from the click to the helper, the team and the sender’s history, on the real table service', async () => {
  const id = await thank(app, ana, [priya, jonas]);
  for (const [who, address] of [
    [ana, 'GET /api/thanks/given'],
    [priya, 'GET /api/thanks/received'],
    [jonas, `GET /api/teams/${itOperations}/appreciation`],
  ] as const)
    expect((await app.ask(who, address)).body).toMatchObject({ value: [{ id, state: 'sent' }] });
  expect((await app.ask(ana, 'GET /api/thanks/pending')).body).toEqual({ value: [] });
});

test('of ten clicks at once exactly one may send', async () => {
  const body = thanksFor([priya], { key: 'INC-ten' });
  const replies = await Promise.all(
    Array.from({ length: 10 }, () => app.ask(ana, 'POST /api/thanks', { body })),
  );
  expect(replies.filter((reply) => (reply.body as ThanksResponse).claim)).toHaveLength(1);
});

test('of ten devices that claim a queued thank-you exactly one gets it', async () => {
  const accepted = await app.ask(ana, 'POST /api/thanks', { body: thanksFor([priya], { key: 'INC-claim' }) });
  const { id, claim } = accepted.body as ThanksResponse;
  const refused = { claim, outcome: 'refused', status: 429 };
  await app.ask(ana, `POST /api/thanks/${id}/outcome`, { body: refused });
  const replies = await Promise.all(
    Array.from({ length: 10 }, () => app.ask(ana, `POST /api/thanks/${id}/claim`)),
  );
  expect(replies.filter((reply) => reply.status === 200)).toHaveLength(1);
  expect(replies.filter((reply) => reply.status === 409)).toHaveLength(9);
});

test('withdrawn at the moment when the worker works, on the real table service: hidden', async () => {
  for (let n = 0; n < 5; n++) {
    const body = thanksFor([priya], { key: `INC-race-${n}` });
    const { id, claim } = (await app.ask(ana, 'POST /api/thanks', { body })).body as ThanksResponse;
    await app.ask(ana, `POST /api/thanks/${id}/outcome`, { body: { claim, outcome: 'accepted' } });
    const [key] = app.queue;
    if (key) app.queue.push(key);
    await Promise.all([app.drain(), app.drain(), app.ask(ana, `DELETE /api/thanks/${id}`)]);
    const received = (await app.ask(priya, 'GET /api/thanks/received')).body as { value: { id: string }[] };
    expect(received.value.map((view) => view.id)).not.toContain(id);
  }
});

test('withdrawn on the real table service: gone from every view', async () => {
  const id = await thank(app, ana, [priya], { key: 'INC-withdrawn' });
  expect((await app.ask(ana, `DELETE /api/thanks/${id}`)).status).toBe(200);
  const received = (await app.ask(priya, 'GET /api/thanks/received')).body as { value: { id: string }[] };
  expect(received.value.map((view) => view.id)).not.toContain(id);
});

test('digests on the real table service: one a manager, and what came too late in the next', async () => {
  await thank(app, ana, [priya, karl], { key: 'INC-digest-1' });
  await thank(app, carlos, [jonas], { key: 'INC-digest-2' });
  const body = thanksFor([priya], { key: 'INC-late', text: 'Recognised too late.' });
  const { id, claim } = (await app.ask(ana, 'POST /api/thanks', { body })).body as ThanksResponse;
  await app.ask(ana, `POST /api/thanks/${id}/outcome`, { body: { claim, outcome: 'accepted' } });
  for (const expected of [[dana, jonas], [dana], []]) {
    app.later(7 * 86_400_000);
    app.microsoft.digests.length = 0;
    await sendWeeklyDigests(app.now, app.context);
    const addresses = app.microsoft.digests.map((mail) => mail.to).sort();
    expect(addresses).toEqual(expected.map((manager) => manager.mail));
    await app.drain();
  }
});
