import { expect, test } from 'vitest';
import { mailTo, runningGraph } from './running-graph.ts';

test('without a token, with a foreign one or an old one Graph answers 401', async () => {
  const { call, token, local, clock } = await runningGraph();
  const own = await token('ana@contoso.example', ['Mail.Read']);
  const api = (await local('POST', '/token', { user: 'ana@contoso.example', audience: 'api' })).body.token;
  const [head, , signature] = own.split('.');
  const forged = [head, Buffer.from('{"scp":"Mail.Read"}').toString('base64url'), signature].join('.');
  for (const bearer of ['', 'rubbish', api, forged]) {
    const { status, body, headers } = await call(bearer, 'GET', '/me/messages');
    expect([status, body.error.code]).toEqual([401, 'InvalidAuthenticationToken']);
    expect(headers.get('www-authenticate')).toContain('Bearer');
  }
  clock.offsetMs = 2 * 3_600_000;
  expect((await call(own, 'GET', '/me/messages')).status).toBe(401);
});

test.each([
  ['GET', '/me/messages', ['Mail.Send'], 'ErrorAccessDenied'],
  ['POST', '/me/sendMail', ['Mail.Read'], 'ErrorAccessDenied'],
  ['GET', '/me', ['Mail.Read'], 'Authorization_RequestDenied'],
  ['GET', '/users/dana@contoso.example', ['User.Read'], 'Authorization_RequestDenied'],
  ['GET', '/users/dana@contoso.example/messages', ['Mail.Read'], 'ErrorAccessDenied'],
  ['GET', '/users', ['Mail.Read'], 'Authorization_RequestDenied'],
  ['GET', '/groups', ['User.Read'], 'Authorization_RequestDenied'],
  ['GET', '/me/chats', ['Mail.Read'], 'Forbidden'],
  ['GET', '/me/joinedTeams', ['Chat.Read'], 'Forbidden'],
] as const)('%s %s with %s alone is refused', async (method, path, scopes, code) => {
  const { call, token } = await runningGraph();
  const bearer = await token('ana@contoso.example', [...scopes]);
  const more = method === 'POST' ? { body: mailTo('priya.nair@contoso.example') } : {};
  const { status, body } = await call(bearer, method, path, more);
  expect([status, body.error.code]).toEqual([403, code]);
});

test('User.Read opens oneself', async () => {
  const { call, token } = await runningGraph();
  const bearer = await token('ana@contoso.example', ['User.Read']);
  expect((await call(bearer, 'GET', '/me')).body.displayName).toBe('Ana Duarte');
  expect((await call(bearer, 'GET', '/me/manager')).body.displayName).toBe('Ingrid Solberg');
});

test('the app has no /me and reads no mailbox but the digest one', async () => {
  const { call, appToken } = await runningGraph();
  const bearer = await appToken();
  expect((await call(bearer, 'GET', '/me')).status).toBe(400);
  expect((await call(bearer, 'GET', '/users/ana@contoso.example/messages')).status).toBe(403);
  expect((await call(bearer, 'GET', '/users/kind-regards@contoso.example/messages')).status).toBe(200);
  expect((await call(bearer, 'GET', '/users/nobody@contoso.example')).body.error.code).toBe(
    'Request_ResourceNotFound',
  );
});

test('the log holds every exchange in full but no token', async () => {
  const { call, token, local } = await runningGraph();
  const bearer = await token('ana@contoso.example', ['Mail.Read']);
  await call(bearer, 'GET', '/me/mailFolders/inbox/messages?$top=1', {
    headers: { 'client-request-id': 'mine' },
  });
  const [exchange] = (await local('GET', '/graph-calls')).body;
  expect(exchange).toMatchObject({
    method: 'GET',
    status: 200,
    auth: 'delegated',
    requestHeaders: { authorization: 'Bearer …' },
    responseHeaders: { 'client-request-id': 'mine' },
    responseBody: { value: [{ id: 'resolved' }] },
  });
  expect(JSON.stringify(exchange)).not.toContain(bearer);
});
