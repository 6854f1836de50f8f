import { decodeJwt } from 'jose';
import { expect, test } from 'vitest';
import { runningGraph } from '../graph/running-graph.ts';

async function anasHost() {
  const graph = await runningGraph();
  const { CLIENT_ID } = graph.microsoft.settings;
  const ask = async (method: string, scope: string, consent?: boolean) => {
    const tokenParams = {
      clientId: CLIENT_ID,
      scope,
      authority: 'https://login.microsoftonline.com/common',
      nonce: 'n1',
    };
    const request = {
      messageType: 'NestedAppAuthRequest',
      method,
      requestId: 'r1',
      sendTime: 1,
      tokenParams,
    };
    return (await graph.local('POST', '/naa', { user: 'ana@contoso.example', request, consent })).body;
  };
  const scopesOf = (response: { token: { access_token: string } }) =>
    String(decodeJwt(response.token.access_token).scp).split(' ');
  return { ...graph, CLIENT_ID, ask, scopesOf };
}

test('the host introduces the signed-in account', async () => {
  const { ask, microsoft } = await anasHost();
  const { response } = await ask('GetInitContext', '');
  expect(response).toMatchObject({
    messageType: 'NestedAppAuthResponse',
    requestId: 'r1',
    success: true,
    initContext: { accountContext: { tenantId: microsoft.settings.TENANT_ID } },
  });
});

test('the API needs no consent, for the admin has given it', async () => {
  const { ask, CLIENT_ID } = await anasHost();
  const { response } = await ask(
    'GetToken',
    `api://${CLIENT_ID}/access_as_user openid profile offline_access`,
  );
  expect(decodeJwt(response.token.access_token)).toMatchObject({ aud: CLIENT_ID, scp: 'access_as_user' });
  expect(decodeJwt(response.token.id_token)).toMatchObject({ aud: CLIENT_ID, nonce: 'n1' });
  expect(response.account).toMatchObject({ username: 'ana@contoso.example', name: 'Ana Duarte' });
});

test('a Graph scope is asked of the person once, and only when a window may open', async () => {
  const { ask, scopesOf, local } = await anasHost();
  const silent = await ask('GetToken', 'https://graph.microsoft.com/Mail.Send');
  expect(silent.response).toMatchObject({ success: false, error: { status: 'USER_INTERACTION_REQUIRED' } });
  expect(await ask('GetTokenPopup', 'Mail.Send')).toEqual({ needsConsent: ['Mail.Send'] });
  const refused = await ask('GetTokenPopup', 'Mail.Send', false);
  expect(refused.response.error.status).toBe('USER_CANCEL');
  const given = await ask('GetTokenPopup', 'Mail.Send', true);
  expect(scopesOf(given.response)).toContain('Mail.Send');
  const later = await ask('GetToken', 'Mail.Send');
  expect(later.response.success).toBe(true);
  expect((await local('GET', '/consents/ana@contoso.example')).body.scopes).toEqual(['Mail.Send']);
});

test('one consent does not open another scope, and can be taken back', async () => {
  const { ask, scopesOf, local } = await anasHost();
  const { response } = await ask('GetTokenPopup', 'Mail.Send', true);
  expect(scopesOf(response)).not.toContain('Mail.Read');
  expect((await ask('GetToken', 'Mail.Read')).response.error.status).toBe('USER_INTERACTION_REQUIRED');
  await local('DELETE', '/consents/ana@contoso.example');
  expect((await ask('GetToken', 'Mail.Send')).response.error.status).toBe('USER_INTERACTION_REQUIRED');
});

test.each([
  ['Mail.Sned', 'AADSTS70011'],
  ['ChannelMessage.Read.All', 'AADSTS90094'],
  ['api://somebody-else/access_as_user', 'AADSTS70011'],
])('the scope %s is refused (%s)', async (scope, code) => {
  const { ask } = await anasHost();
  const { response } = await ask('GetTokenPopup', scope, true);
  expect(response.error).toMatchObject({
    status: 'PERSISTENT_ERROR',
    description: expect.stringContaining(code),
  });
});

test('a fault named NAA takes the network away from sign-in, as often as asked', async () => {
  const { ask, local, CLIENT_ID } = await anasHost();
  await local('PUT', '/faults', [{ match: 'NAA', do: 'fail-503' }]);
  expect((await ask('GetToken', `api://${CLIENT_ID}/access_as_user`)).response.error.status).toBe(
    'NO_NETWORK',
  );
  expect((await ask('GetToken', `api://${CLIENT_ID}/access_as_user`)).response.success).toBe(true);
});
