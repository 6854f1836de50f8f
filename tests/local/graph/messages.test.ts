import { expect, test } from 'vitest';
import { growth } from '../../support/cost.ts';
import { runningGraph } from './running-graph.ts';

const subjects = (body: { value: { subject: string }[] }) => body.value.map(({ subject }) => subject);
const inbox = '/me/mailFolders/inbox/messages';

async function anasMail() {
  const graph = await runningGraph();
  const token = await graph.token('ana@contoso.example', ['Mail.Read']);
  return { ...graph, get: (path: string, headers = {}) => graph.call(token, 'GET', path, { headers }) };
}

test('the inbox lists newest first, ten to a page, with bodies as HTML', async () => {
  const { get } = await anasMail();
  const { body } = await get(`${inbox}?$top=50&$orderby=receivedDateTime desc`);
  expect(subjects(body)).toEqual(['INC0012345 has been resolved', 'Lunch?', 'Your ticket was received']);
  expect(body.value[1].body).toEqual({
    contentType: 'html',
    content: expect.stringContaining('At noon &amp; outside'),
  });
  expect(body.value[0].bodyPreview).toMatch(/^Resolved by Priya Nair at \d{4}-\d\d-\d\d \d\d:\d\d\.$/);
  expect(body.value[0]).not.toHaveProperty('internetMessageHeaders');
});

test('whoever prefers text gets text, and is told so', async () => {
  const { get } = await anasMail();
  const { body, headers } = await get('/me/messages/resolved?$select=subject,body', {
    Prefer: 'outlook.body-content-type="text", IdType="ImmutableId"',
  });
  expect(body.body).toEqual({
    contentType: 'text',
    content: expect.stringMatching(/^Resolved by Priya Nair at/),
  });
  expect(headers.get('preference-applied')).toBe('outlook.body-content-type="text", IdType="ImmutableId"');
});

test('headers and the unique body come when selected', async () => {
  const { get } = await anasMail();
  const { body } = await get('/me/messages/resolved?$select=internetMessageHeaders,uniqueBody');
  expect(body.internetMessageHeaders).toEqual([{ name: 'X-ServiceNow-Generated', value: 'true' }]);
  expect(body.uniqueBody.contentType).toBe('html');
});

test('a filter and an order that Exchange cannot serve together is InefficientFilter', async () => {
  const { get } = await anasMail();
  const refused = await get(`${inbox}?$filter=isRead eq false&$orderby=receivedDateTime desc`);
  expect([refused.status, refused.body.error.code]).toEqual([400, 'InefficientFilter']);
  const fine = await get(
    `${inbox}?$filter=receivedDateTime ge 2020-01-01T00:00:00Z and isRead eq false&$orderby=receivedDateTime desc`,
  );
  expect(subjects(fine.body)).toEqual(['INC0012345 has been resolved', 'Your ticket was received']);
});

test.each([
  ['"resolved"', ['INC0012345 has been resolved']],
  ['"from:servicedesk"', ['INC0012345 has been resolved', 'Your ticket was received']],
  ['"subject:ticket"', ['Your ticket was received']],
  ['"nair"', ['INC0012345 has been resolved']],
])('$search=%s finds what it should', async (search, expected) => {
  const { get } = await anasMail();
  expect(
    subjects((await get(`${inbox}?$search=${encodeURIComponent(search)}&$select=subject`)).body),
  ).toEqual(expected);
});

test('pages of messages follow each other by nextLink', async () => {
  const { get } = await anasMail();
  const first = await get(`${inbox}?$top=2&$select=subject`);
  const second = await get(first.body['@odata.nextLink']);
  expect(subjects(second.body)).toEqual(['Your ticket was received']);
  expect(second.body).not.toHaveProperty('@odata.nextLink');
});

test('folders count their mail and are found by id and by well-known name', async () => {
  const { get } = await anasMail();
  const { body } = await get('/me/mailFolders');
  const folder = body.value.find(({ displayName }: { displayName: string }) => displayName === 'Inbox');
  expect(folder).toMatchObject({ totalItemCount: 3, unreadItemCount: 2 });
  expect((await get(`/me/mailFolders/${folder.id}`)).body.displayName).toBe('Inbox');
  expect((await get(`/me/mailFolders/SentItems/messages`)).body.value).toHaveLength(1);
  expect((await get('/me/mailFolders/nowhere/messages')).body.error.code).toBe('ErrorItemNotFound');
});

test('delta gives everything once, then only what changed', async () => {
  const { get, local } = await anasMail();
  const seen: string[] = [];
  let { body } = await get(`${inbox}/delta?$select=subject,isRead`, { Prefer: 'odata.maxpagesize=2' });
  seen.push(...subjects(body));
  while (body['@odata.nextLink']) {
    body = (await get(body['@odata.nextLink'], { Prefer: 'odata.maxpagesize=2' })).body;
    seen.push(...subjects(body));
  }
  expect(seen.toSorted()).toEqual(['INC0012345 has been resolved', 'Lunch?', 'Your ticket was received']);
  await local('PATCH', '/mailboxes/ana@contoso.example/messages/older', { isRead: true });
  const changes = await get(body['@odata.deltaLink']);
  expect(changes.body.value).toMatchObject([{ id: 'older', isRead: true }]);
  const none = await get(changes.body['@odata.deltaLink']);
  expect(none.body.value).toEqual([]);
  const foreign = await get(`${inbox}/delta?$deltatoken=rubbish`);
  expect([foreign.status, foreign.body.error.code]).toEqual([410, 'syncStateNotFound']);
});

test('a list without bodies costs the same however large they are', { retry: 2 }, async () => {
  const mailbox = async (megabytes: number) => {
    const { get, local } = await anasMail();
    const message = {
      subject: 'Big',
      body: { contentType: 'html', content: `<p>${'long '.repeat(megabytes * 209_715)}</p>` },
      toRecipients: [{ emailAddress: { address: 'ana@contoso.example' } }],
    };
    expect((await local('POST', '/mailboxes/dana@contoso.example/send', { message })).status).toBe(202);
    return get;
  };
  const [little, much] = [await mailbox(0.1), await mailbox(5)];
  const list = `${inbox}?$select=subject,bodyPreview&$top=50`;
  expect(subjects((await much(list)).body)).toContain('Big');
  const times = (get: typeof much) => async () => {
    for (let i = 0; i < 10; i++) await get(list);
  };
  expect(await growth(times(little), times(much), 4)).toBeLessThan(3);
  expect((await much(`${inbox}?$search="long"&$select=subject`)).body.value).toHaveLength(1);
});

test('a conversation is found in all folders, and only without an order', async () => {
  const { get } = await anasMail();
  const [first] = (await get(`${inbox}?$select=conversationId`)).body.value;
  const filter = `$filter=conversationId eq '${first.conversationId}'`;
  const { status, body } = await get(`/me/messages?${filter}&$select=id,conversationId&$top=25`);
  expect(status).toBe(200);
  expect(body.value.length).toBeGreaterThan(0);
  for (const { conversationId } of body.value) expect(conversationId).toBe(first.conversationId);
  const ordered = await get(`/me/messages?${filter}&$orderby=receivedDateTime desc`);
  expect([ordered.status, ordered.body.error.code]).toEqual([400, 'InefficientFilter']);
});
