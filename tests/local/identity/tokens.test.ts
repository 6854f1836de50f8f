import { createRemoteJWKSet, jwtVerify } from 'jose';
import { expect, test } from 'vitest';
import { runningGraph } from '../graph/running-graph.ts';

async function withKeys() {
  const graph = await runningGraph();
  const { AUTHORITY, CLIENT_ID, TENANT_ID } = graph.microsoft.settings;
  const discovery = await (await fetch(`${AUTHORITY}/.well-known/openid-configuration`)).json();
  const keys = createRemoteJWKSet(new URL(discovery.jwks_uri));
  const verify = async (token: string, audience: string) =>
    (await jwtVerify(token, keys, { issuer: discovery.issuer, audience, algorithms: ['RS256'] })).payload;
  return { ...graph, AUTHORITY, CLIENT_ID, TENANT_ID, discovery, verify };
}

test('discovery names the authority as issuer, and its keys verify an API token', async () => {
  const { AUTHORITY, CLIENT_ID, TENANT_ID, discovery, verify, local } = await withKeys();
  expect(discovery.issuer).toBe(AUTHORITY);
  const people = (await local('GET', '/people')).body;
  const ana = people.find(
    ({ userPrincipalName }: { userPrincipalName: string }) => userPrincipalName === 'ana@contoso.example',
  );
  const { body } = await local('POST', '/token', { user: 'ana@contoso.example', audience: 'api' });
  expect(await verify(body.token, CLIENT_ID)).toMatchObject({
    ver: '2.0',
    tid: TENANT_ID,
    oid: ana.id,
    scp: 'access_as_user',
    roles: ['Admin'],
    name: 'Ana Duarte',
    preferred_username: 'ana@contoso.example',
  });
});

test('the managed identity gets application roles, and only with its header', async () => {
  const { microsoft, appToken, verify } = await withKeys();
  const claims = await verify(await appToken(), 'https://graph.microsoft.com');
  expect(claims).toMatchObject({
    idtyp: 'app',
    roles: ['User.Read.All', 'GroupMember.ReadBasic.All', 'Mail.Send', 'Mail.Read'],
  });
  const url = `${microsoft.settings.IDENTITY_ENDPOINT}?resource=https://graph.microsoft.com/&api-version=2019-08-01`;
  expect((await fetch(url)).status).toBe(401);
  const headers = { 'x-identity-header': microsoft.settings.IDENTITY_HEADER };
  const answer = await (await fetch(url, { headers })).json();
  expect(answer).toMatchObject({ token_type: 'Bearer', expires_on: expect.stringMatching(/^\d+$/) });
});

test('@azure/identity takes its token from the endpoint', async () => {
  const { microsoft, verify } = await withKeys();
  const { ManagedIdentityCredential } = await import('@azure/identity');
  const { IDENTITY_ENDPOINT, IDENTITY_HEADER } = microsoft.settings;
  Object.assign(process.env, { IDENTITY_ENDPOINT, IDENTITY_HEADER });
  try {
    const { token } = await new ManagedIdentityCredential().getToken('https://graph.microsoft.com/.default');
    expect((await verify(token, 'https://graph.microsoft.com')).idtyp).toBe('app');
  } finally {
    delete process.env.IDENTITY_ENDPOINT;
    delete process.env.IDENTITY_HEADER;
  }
});

test('a token for someone unknown is refused with a sentence', async () => {
  const { local } = await runningGraph();
  const { status, body } = await local('POST', '/token', { user: 'nobody@contoso.example', audience: 'api' });
  expect([status, body.code]).toEqual([404, 'not-found']);
  expect(body.detail).toContain('nobody@contoso.example');
});
