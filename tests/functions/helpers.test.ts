import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { HelperListSchema } from '../../shared/api.ts';
import { App } from './support/app.ts';
import { alexDesk, alexPeople, ana, dana, karl, priya } from './support/people.ts';

const app = new App();
const find = async (query: Record<string, string>) => {
  const reply = await app.ask(ana, 'GET /api/helpers', { query });
  return v.parse(HelperListSchema, reply.body).value;
};
const idsOf = async (query: Record<string, string>) => (await find(query)).map((helper) => helper.id);

test('by address: with manager, title and preference', async () => {
  expect(await find({ mail: 'priya.nair@contoso.example' })).toEqual([
    {
      id: priya.id,
      displayName: 'Priya Nair',
      mail: priya.mail,
      jobTitle: 'Network engineer',
      preferredLanguage: null,
      manager: { id: dana.id, displayName: 'Dana Ortiz', mail: dana.mail },
      preference: { thanks: true, ccManager: true, teamFeed: true, digest: true },
      card: { likesToHear: '', wouldLoveTo: '' },
    },
  ]);
});

test.each(['PRIYA.NAIR@contoso.example', 'pnair@contoso.example'])(
  'by another form of the address: %s',
  async (mail) => {
    expect(await idsOf({ mail })).toEqual([priya.id]);
  },
);

test.each(['Priya Nair', 'Nair, Priya', 'Nair Priya', ' priya  nair ', 'Priya'])(
  'by name: %s',
  async (name) => {
    expect(await idsOf({ name })).toEqual([priya.id]);
  },
);

test('two people of one name: both, for the sender to choose', async () => {
  expect((await idsOf({ name: 'Alex Kim' })).sort()).toEqual([alexDesk.id, alexPeople.id].sort());
});

test('an apostrophe ends no filter', async () => {
  expect(await idsOf({ name: "Karl O'Neil" })).toEqual([karl.id]);
  expect(await idsOf({ name: "x' or 'a' eq 'a" })).toEqual([]);
});

test('the beginning of a name, for the picker', async () => {
  expect(await idsOf({ search: 'nai' })).toEqual([priya.id]);
});

test("the desk's mailbox is nobody to thank", async () => {
  expect(await idsOf({ name: 'Service Desk' })).toEqual([]);
});

describe('what cannot be asked', () => {
  test.each<Record<string, string>>([
    {},
    { mail: 'a@b.example', name: 'A B' },
    { search: 'a' },
    { name: '' },
  ])('%o', async (query) => {
    expect((await app.ask(ana, 'GET /api/helpers', { query })).status).toBe(422);
  });
});

test('no question needs ConsistencyLevel, and none goes out without the token', async () => {
  const asked = app.microsoft.requests.filter((request) => request.url.pathname.endsWith('/users'));
  expect(asked.length).toBeGreaterThan(0);
  for (const { url, authorization } of asked) {
    expect(authorization).toBe('Bearer app-token');
    expect(url.search).not.toMatch(/\$search|\$count|endswith|contains/i);
  }
});

test('throttled with a long wait: told at once instead of keeping the sender waiting', async () => {
  const busy = new App();
  busy.microsoft.fault = () =>
    new Response('{"error":{"code":"TooManyRequests","message":"later"}}', {
      status: 429,
      headers: { 'retry-after': '20', 'content-type': 'application/json' },
    });
  const reply = await busy.ask(ana, 'GET /api/helpers', { query: { name: 'Priya Nair' } });
  expect(reply).toMatchObject({ status: 503, body: { code: 'directory-unavailable' } });
  expect(reply.headers?.['retry-after']).toBe('20');
  // Whoever waited would have asked again.
  const asked = busy.microsoft.requests.filter(({ url }) => url.pathname.endsWith('/users'));
  expect(asked).toHaveLength(1);
});

test('a short hiccup is smoothed over', async () => {
  const shaky = new App();
  let hiccups = 1;
  shaky.microsoft.fault = () =>
    hiccups-- > 0
      ? new Response('{"error":{"code":"ServiceUnavailable","message":"again"}}', {
          status: 503,
          headers: { 'content-type': 'application/json' },
        })
      : null;
  expect((await shaky.ask(ana, 'GET /api/helpers', { query: { name: 'Priya Nair' } })).status).toBe(200);
});

test('a photo is passed on to whoever is signed in, privately; no photo is a 404', async () => {
  const photo = await app.ask(ana, `GET /api/people/${priya.id}/photo`);
  expect(photo.headers).toEqual({ 'content-type': 'image/jpeg', 'cache-control': 'private, max-age=86400' });
  expect(photo.bytes).toEqual(new Uint8Array([255, 216, 255]));
  expect((await app.ask(ana, `GET /api/people/${ana.id}/photo`)).status).toBe(404);
  expect((await app.ask(ana, `GET /api/people/${ana.id}/photo`, { authorization: null })).status).toBe(401);
});
