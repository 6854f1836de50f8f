import { expect, test } from 'vitest';
import { runningGraph } from './running-graph.ts';

const names = (body: { value: { displayName: string }[] }) =>
  body.value.map(({ displayName }) => displayName);
const eventual = { ConsistencyLevel: 'eventual' };

test('a user comes with the default properties only, and with others when selected', async () => {
  const { call, appToken } = await runningGraph();
  const token = await appToken();
  const { body } = await call(token, 'GET', '/users/priya@contoso.example');
  expect(body).toMatchObject({
    displayName: 'Priya Nair',
    mail: 'priya.nair@contoso.example',
    businessPhones: [],
  });
  expect(body).not.toHaveProperty('department');
  const selected = await call(token, 'GET', `/users/${body.id}?$select=id,department`);
  expect(selected.body).toMatchObject({ id: body.id, department: 'IT' });
  expect(selected.body).not.toHaveProperty('displayName');
  expect(selected.body['@odata.context']).toMatch(/\/v1\.0\/\$metadata#users\(id,department\)\/\$entity$/);
});

test('a manager is expanded where there is one and absent where there is none', async () => {
  const { call, appToken } = await runningGraph();
  const token = await appToken();
  const expand = '$expand=manager($levels=1;$select=id,displayName,mail)';
  const priya = await call(token, 'GET', `/users/priya@contoso.example?${expand}&$count=true`, {
    headers: eventual,
  });
  expect(priya.body.manager).toEqual({
    '@odata.type': '#microsoft.graph.user',
    id: expect.any(String),
    displayName: 'Dana Ortiz',
    mail: 'dana@contoso.example',
  });
  const ingrid = await call(token, 'GET', '/users/ingrid@contoso.example?$expand=manager');
  expect(ingrid.status).toBe(200);
  expect(ingrid.body).not.toHaveProperty('manager');
  const none = await call(token, 'GET', '/users/ingrid@contoso.example/manager');
  expect([none.status, none.body.error.code]).toEqual([404, 'Request_ResourceNotFound']);
  expect((await call(token, 'GET', '/users/priya@contoso.example/manager')).body.displayName).toBe(
    'Dana Ortiz',
  );
});

test('two people of one name are both found by filter', async () => {
  const { call, appToken } = await runningGraph();
  const { body } = await call(
    await appToken(),
    'GET',
    "/users?$filter=displayName eq 'alex kim'&$select=id,mail",
  );
  expect(body.value.map(({ mail }: { mail: string }) => mail)).toEqual([
    'alex1@contoso.example',
    'alex2@contoso.example',
  ]);
});

test.each([
  [
    "mail eq 'priya.nair@contoso.example' or userPrincipalName eq 'ana@contoso.example'",
    ['Ana Duarte', 'Priya Nair'],
  ],
  ["startswith(displayName,'Dan') and accountEnabled eq true", ['Dana Ortiz']],
  ["mail in ('ana@contoso.example','nobody@contoso.example')", ['Ana Duarte']],
  ["proxyAddresses/any(p:p eq 'SMTP:priya.nair@contoso.example')", ['Priya Nair']],
  ["displayName eq 'O''Brien'", []],
])('$filter=%s finds whom it should', async (filter, expected) => {
  const { call, appToken } = await runningGraph();
  const { body } = await call(await appToken(), 'GET', `/users?$filter=${encodeURIComponent(filter)}`);
  expect(names(body)).toEqual(expected);
});

test('a search finds beginnings of words without accents, and only with ConsistencyLevel', async () => {
  const { call, appToken } = await runningGraph();
  const token = await appToken();
  const path = '/users?$search="displayName:zielinski" OR "displayName:pri"&$count=true';
  const found = await call(token, 'GET', path, { headers: eventual });
  expect(names(found.body)).toEqual(['Priya Nair', 'Tomasz Zieliński']);
  expect(found.body['@odata.count']).toBe(2);
  const refused = await call(token, 'GET', path);
  expect([refused.status, refused.body.error.code]).toEqual([400, 'Request_UnsupportedQuery']);
});

test('pages follow each other by nextLink until everybody came once', async () => {
  const { call, appToken } = await runningGraph();
  const token = await appToken();
  const seen: string[] = [];
  let link = '/users?$top=3&$select=id,userPrincipalName';
  while (link) {
    const { body } = await call(token, 'GET', link);
    seen.push(...body.value.map(({ userPrincipalName }: { userPrincipalName: string }) => userPrincipalName));
    link = body['@odata.nextLink'];
  }
  expect(seen).toHaveLength(8);
  expect(new Set(seen).size).toBe(8);
});

test('members of a group are typed users, paged', async () => {
  const { call, appToken } = await runningGraph();
  const token = await appToken();
  const groups = await call(
    token,
    'GET',
    "/groups?$filter=displayName eq 'All staff'&$select=id,displayName",
  );
  const { id } = groups.body.value[0];
  const first = await call(token, 'GET', `/groups/${id}/members?$top=3`);
  expect(first.body.value).toHaveLength(3);
  expect(first.body.value[0]['@odata.type']).toBe('#microsoft.graph.user');
  const second = await call(token, 'GET', first.body['@odata.nextLink']);
  expect(second.body.value).toHaveLength(2);
  const cast = await call(token, 'GET', `/groups/${id}/members/microsoft.graph.user?$select=id,displayName`);
  expect(cast.body.value[0]).not.toHaveProperty('@odata.type');
  expect((await call(token, 'GET', '/groups/00000000-0000-4000-8000-000000000000/members')).status).toBe(404);
});

test('direct reports are those of the person alone', async () => {
  const { call, appToken } = await runningGraph();
  const { body } = await call(
    await appToken(),
    'GET',
    '/users/dana@contoso.example/directReports?$select=id,displayName',
  );
  expect(names(body)).toEqual(['Alex Kim', 'Priya Nair', 'Tomasz Zieliński']);
});

test('a photo is a PNG, and someone without one has ImageNotFound', async () => {
  const { call, appToken } = await runningGraph();
  const token = await appToken();
  const photo = await call(token, 'GET', '/users/priya@contoso.example/photo/$value');
  expect([photo.status, photo.headers.get('content-type')]).toEqual([200, 'image/png']);
  const meta = await call(token, 'GET', '/users/priya@contoso.example/photo');
  expect(meta.body).toMatchObject({ height: 96, width: 96 });
  const none = await call(token, 'GET', '/users/tomasz@contoso.example/photo/$value');
  expect([none.status, none.body.error.code]).toEqual([404, 'ImageNotFound']);
});

test('a misspelt property, option or path is refused with its name', async () => {
  const { call, appToken } = await runningGraph();
  const token = await appToken();
  for (const [path, named] of [
    ['/users?$select=displayname2', 'displayname2'],
    ["/users?$filter=name eq 'x'", 'name'],
    ['/users?$filter=displayName eq', 'ends early'],
    ['/users?$expand=boss', 'boss'],
    ['/users?$top=0', '$top'],
    ['/nowhere', 'nowhere'],
  ] as const) {
    const { status, body } = await call(token, 'GET', path);
    expect([status, body.error.code]).toEqual([400, 'BadRequest']);
    expect(body.error.message).toContain(named);
  }
});
