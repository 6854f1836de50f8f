import { beforeEach, expect, test } from 'vitest';
import { sourceHash } from '../../shared/keys.ts';
import { App } from './support/app.ts';
import { ana, carlos, priya } from './support/people.ts';
import { thank, thanksFor } from './support/thank.ts';

let app: App;
beforeEach(() => {
  app = new App();
});
const hash = await sourceHash({ kind: 'ticket', system: 'servicenow', key: 'INC0012345' });
const state = async (who = ana) => (await app.ask(who, `GET /api/suggestions/${hash}`)).body;
const put = (body: unknown) => app.ask(ana, `PUT /api/suggestions/${hash}`, { body });

test('new, until something is done about it', async () => {
  expect(await state()).toEqual({ state: 'new' });
});

test('dismissed stays dismissed, for this person alone', async () => {
  expect((await put({ state: 'dismissed' })).body).toEqual({ state: 'dismissed' });
  expect(await state()).toEqual({ state: 'dismissed' });
  expect(await state(carlos)).toEqual({ state: 'new' });
});

test('snoozed until then, and new afterwards', async () => {
  const until = '2026-11-20T12:00:00Z';
  await put({ state: 'snoozed', until });
  expect(await state()).toEqual({ state: 'snoozed', until });
  app.later(3 * 3_600_000);
  expect(await state()).toEqual({ state: 'new' });
});

test('already thanked, with the note; it cannot be dismissed any more', async () => {
  const id = await thank(app, ana, [priya]);
  expect(await state()).toMatchObject({ state: 'thanked', thanks: { id, state: 'sent' } });
  expect((await put({ state: 'dismissed' })).body).toMatchObject({ state: 'thanked' });
});

test('given up: it may be suggested again', async () => {
  const reply = await app.ask(ana, 'POST /api/thanks', { body: thanksFor([priya]) });
  const { id, claim } = reply.body as { id: string; claim: string };
  await app.ask(ana, `POST /api/thanks/${id}/outcome`, { body: { claim, outcome: 'refused', status: 400 } });
  expect(await state()).toEqual({ state: 'new' });
});

test('given up, then dismissed: it stays dismissed, unless the note is sent after all', async () => {
  const note = thanksFor([priya]);
  const reply = await app.ask(ana, 'POST /api/thanks', { body: note });
  const { id, claim } = reply.body as { id: string; claim: string };
  await app.ask(ana, `POST /api/thanks/${id}/outcome`, { body: { claim, outcome: 'refused', status: 400 } });
  expect((await put({ state: 'dismissed' })).body).toEqual({ state: 'dismissed' });
  expect(await state()).toEqual({ state: 'dismissed' });
  const until = '2026-11-20T12:00:00Z';
  await put({ state: 'snoozed', until });
  expect(await state()).toEqual({ state: 'snoozed', until });
  app.later(3 * 3_600_000);
  expect(await state()).toEqual({ state: 'new' });
  await app.ask(ana, 'POST /api/thanks', { body: note });
  expect(await state()).toMatchObject({ state: 'thanked', thanks: { id } });
});
