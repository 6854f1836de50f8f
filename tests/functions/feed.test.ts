import { beforeEach, expect, test } from 'vitest';
import type { Appreciation } from '../../shared/api.ts';
import { App } from './support/app.ts';
import { ana, carlos, dana, itOperations, jonas, leila, priya } from './support/people.ts';
import { thank } from './support/thank.ts';

let app: App;
beforeEach(() => {
  app = new App();
});
const feed = async (who = jonas, search = '') =>
  app.ask(who, `GET /api/teams/${itOperations}/appreciation${search}`);
const read = async (search = '') => (await feed(jonas, search)).body as Appreciation;
const keysOf = ({ value }: Appreciation) => value.map((view) => view.source.key);

test('only members see it, and nobody learns anything else', async () => {
  await thank(app, ana, [priya]);
  expect(await feed(ana)).toMatchObject({ status: 403, body: { code: 'not-yours' } });
  expect((await feed(priya)).status).toBe(200);
  const unknown = `GET /api/teams/99999999-0000-4000-8000-000000000000/appreciation`;
  expect((await app.ask(ana, unknown)).status).toBe(404);
});

test('membership is read page by page, and asked once a minute', async () => {
  app.microsoft.pageSize = 1;
  await feed();
  await feed();
  const asked = () => app.microsoft.requests.filter((request) => request.url.pathname.includes('/groups/'));
  expect(asked()).toHaveLength(2);
});

test('newest first, over all members, page after page', async () => {
  for (const [n, helper] of [priya, jonas, priya, priya, jonas].entries()) {
    app.later(1_000);
    await thank(app, ana, [helper], { key: `INC${n}` });
  }
  const first = await read('?top=2');
  expect(keysOf(first)).toEqual(['INC4', 'INC3']);
  const second = await read(first.nextLink?.slice(first.nextLink.indexOf('?')));
  expect(keysOf(second)).toEqual(['INC2', 'INC1']);
  const third = await read(second.nextLink?.slice(second.nextLink.indexOf('?')));
  expect([keysOf(third), third.nextLink]).toEqual([['INC0'], undefined]);
});

test('a note to two members appears once, with both', async () => {
  await thank(app, ana, [priya, jonas]);
  const { value } = await read();
  expect(value.map((view) => view.helpers.map((helper) => helper.displayName))).toEqual([
    ['Priya Nair', 'Jonas Weber'],
  ]);
});

test('private and withdrawn notes, and thanks to others, stay out', async () => {
  await thank(app, ana, [priya], { key: '1', visibility: 'private' });
  const id = await thank(app, ana, [priya], { key: '2' });
  await app.ask(ana, `DELETE /api/thanks/${id}`);
  await thank(app, ana, [leila], { key: '3' });
  expect(await read()).toEqual({ value: [], people: [], themes: [] });
});

test('people are alphabetical and never counted; themes are counted over the last month', async () => {
  await thank(app, ana, [priya], { key: 'old', how: ['long-ago'] });
  app.later(31 * 86_400_000);
  await thank(app, ana, [priya, jonas], { key: '1', how: ['patient', 'quick'] });
  await thank(app, carlos, [priya], { key: '2', how: ['patient'] });
  const { people, themes, value } = await read();
  expect(value).toHaveLength(3);
  expect(people.map((person) => person.displayName)).toEqual(['Jonas Weber', 'Priya Nair']);
  expect(themes).toEqual([
    { how: 'patient', count: 2 },
    { how: 'quick', count: 1 },
  ]);
});

test('a page costs what the team is, not what the organisation has', async () => {
  for (let n = 0; n < 5; n++) await thank(app, ana, [leila, dana], { key: `INC${n}` });
  const before = app.memory('Recognition').calls;
  await feed();
  expect(app.memory('Recognition').calls - before).toBe(4);
});
