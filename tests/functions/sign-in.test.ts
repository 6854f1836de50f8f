import { expect, test } from 'vitest';
import { App, type Ask } from './support/app.ts';
import { ana } from './support/people.ts';

const app = new App();
const seconds = Math.floor(app.now.getTime() / 1_000);

test('a token of our own API is let in', async () => {
  expect((await app.ask(ana, 'GET /api/thanks/pending')).status).toBe(200);
});

const forged: [string, Ask][] = [
  ['no token', { authorization: null }],
  ['not a token', { authorization: 'Bearer hello' }],
  ['another scheme', { authorization: 'Basic aGVsbG86aGVsbG8=' }],
  ['another issuer', { token: { issuer: 'https://login.example/other/v2.0' } }],
  ['another audience: a token for Graph', { token: { audience: '00000003-0000-0000-c000-000000000000' } }],
  ['another tenant', { token: { claims: { tid: '99999999-9999-4999-8999-999999999999' } } }],
  ['expired an hour ago', { token: { expiresAt: seconds - 3_600 } }],
  ['not valid yet', { token: { notBefore: seconds + 3_600 } }],
  ['alg none', { token: { by: 'nobody' } }],
  ["a stranger's signature under our key's name", { token: { by: 'a stranger' } }],
  ['no scope', { token: { claims: { scp: undefined } } }],
  ['another scope', { token: { claims: { scp: 'access_as_user_not' } } }],
  ['an application without a user', { token: { claims: { oid: undefined, idtyp: 'app' } } }],
];

test.each(forged)('%s: 401, and no row is read or written', async (_, ask) => {
  const before = app.memory('Ledger').calls;
  const reply = await app.ask(ana, 'GET /api/thanks/pending', ask);
  expect(reply).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
  expect(reply.headers?.['content-type']).toBe('application/problem+json');
  expect(app.memory('Ledger').calls).toBe(before);
});

test('a clock that is half a minute off is forgiven', async () => {
  const reply = await app.ask(ana, 'GET /api/thanks/pending', { token: { expiresAt: seconds - 30 } });
  expect(reply.status).toBe(200);
});

test('the identity platform does not answer: 503 rather than "signed out", and the next call asks again', async () => {
  const fresh = new App();
  let isDown = true;
  const { fetch } = fresh.microsoft;
  const flaky: typeof fetch = (...call) =>
    isDown ? Promise.reject(new TypeError('fetch failed')) : fetch(...call);
  const { callerVerifier } = await import('../../functions/sign-in/verify-caller.ts');
  fresh.context.verifyCaller = callerVerifier(fresh.context.config, flaky);
  expect((await fresh.ask(ana, 'GET /api/thanks/pending')).status).toBe(503);
  isDown = false;
  expect((await fresh.ask(ana, 'GET /api/thanks/pending')).status).toBe(200);
});
