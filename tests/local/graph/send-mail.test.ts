import { expect, test } from 'vitest';
import { lookUp, mailTo, marker, runningGraph } from './running-graph.ts';

async function anaSends() {
  const graph = await runningGraph();
  const token = await graph.token('ana@contoso.example', ['Mail.Read', 'Mail.Send']);
  const send = (body: unknown, headers = {}) => graph.call(token, 'POST', '/me/sendMail', { body, headers });
  return { ...graph, send, get: (path: string) => graph.call(token, 'GET', path) };
}
const inboxOf = (user: string) => `/mailboxes/${user}/folders/inbox/messages`;

test('an accepted mail answers 202 with nothing, not even a content type', async () => {
  const { send } = await anaSends();
  const { status, body, headers } = await send(mailTo('priya.nair@contoso.example'));
  expect([status, body, headers.get('content-type')]).toEqual([202, '', null]);
  expect(headers.get('request-id')).toMatch(/^[0-9a-f-]{36}$/);
});

test('a mail reaches every recipient in a new conversation, without the marker', async () => {
  const { send, local, deliveries } = await anaSends();
  await send(mailTo('priya.nair@contoso.example'));
  const [delivery, ...others] = await deliveries();
  expect(others).toEqual([]);
  expect(delivery).toMatchObject({
    from: 'ana@contoso.example',
    to: ['priya.nair@contoso.example'],
    cc: ['dana@contoso.example'],
    inReplyTo: null,
    references: null,
    marker: 'thanks-1',
    via: 'sendMail',
    mailboxes: ['priya@contoso.example', 'dana@contoso.example'],
    bodyPreview: 'Hi Priya, it works.',
  });
  const [received] = (await local('GET', inboxOf('priya@contoso.example'))).body;
  expect(received).toMatchObject({
    subject: 'Thank you for the VPN',
    isRead: false,
    conversationId: delivery?.conversationId,
  });
  expect(JSON.stringify(received)).not.toContain('thanks-1');
  expect((await local('GET', inboxOf('dana@contoso.example'))).body).toHaveLength(1);
});

test('the sent copy is found by its marker, a moment later', async () => {
  const { send, get, clock } = await anaSends();
  await send(mailTo('priya.nair@contoso.example'));
  expect((await get(lookUp('thanks-1'))).body.value).toEqual([]);
  clock.offsetMs = 2_000;
  expect((await get(lookUp('thanks-1'))).body.value).toHaveLength(1);
  expect((await get(lookUp('thanks-2'))).body.value).toEqual([]);
  const expand = encodeURIComponent(`singleValueExtendedProperties($filter=id eq '${marker}')`);
  const { body } = await get(`/me/mailFolders/sentitems/messages?$top=1&$select=id&$expand=${expand}`);
  expect(body.value[0].singleValueExtendedProperties).toEqual([{ id: marker, value: 'thanks-1' }]);
});

test('mail to an address elsewhere is delivered to the post room alone', async () => {
  const { send, deliveries } = await anaSends();
  await send(mailTo('ravi@fabrikam.example', { ccRecipients: [] }));
  expect(await deliveries()).toMatchObject([{ to: ['ravi@fabrikam.example'], mailboxes: [] }]);
});

test('mail to a group reaches each member once', async () => {
  const { send, deliveries } = await anaSends();
  await send(mailTo('all@contoso.example'));
  const [delivery] = await deliveries();
  expect(delivery?.mailboxes).toHaveLength(5);
});

test.each([
  ['no recipients', { toRecipients: [], ccRecipients: [] }, 'ErrorInvalidRecipients'],
  [
    'an address that is none',
    { toRecipients: [{ emailAddress: { address: 'priya' } }] },
    'ErrorInvalidRecipients',
  ],
  ['a property of its own', { thanks: true }, 'RequestBodyRead'],
  [
    'a header without x-',
    { internetMessageHeaders: [{ name: 'In-Reply-To', value: '<a@b>' }] },
    'InvalidInternetMessageHeader',
  ],
  [
    'an extended property without a type',
    { singleValueExtendedProperties: [{ id: 'KindRegardsId', value: 'x' }] },
    'ErrorInvalidProperty',
  ],
])('a message with %s is refused and delivered to nobody', async (_, more, code) => {
  const { send, deliveries } = await anaSends();
  const { status, body } = await send(mailTo('priya.nair@contoso.example', more));
  expect([status, body.error.code]).toEqual([400, code]);
  expect(await deliveries()).toEqual([]);
});

test('a body that is no JSON, or says it is none, is refused', async () => {
  const { send } = await anaSends();
  expect((await send('{"message":')).status).toBe(400);
  expect((await send('aGVsbG8', { 'content-type': 'text/plain' })).body.error.code).toBe(
    'ErrorMimeContentInvalidBase64String',
  );
  expect((await send({ note: {} })).body.error.code).toBe('BadRequest');
});

test('nobody sends in the name of another', async () => {
  const { send } = await anaSends();
  const { status, body } = await send(
    mailTo('priya.nair@contoso.example', { from: { emailAddress: { address: 'dana@contoso.example' } } }),
  );
  expect([status, body.error.code]).toEqual([403, 'ErrorSendAsDenied']);
});

test('the app sends from the digest mailbox and from no other', async () => {
  const { call, appToken, deliveries } = await runningGraph();
  const token = await appToken();
  const body = mailTo('dana@contoso.example', { ccRecipients: [] });
  expect((await call(token, 'POST', '/users/kind-regards@contoso.example/sendMail', { body })).status).toBe(
    202,
  );
  expect(await deliveries()).toMatchObject([{ from: 'kind-regards@contoso.example', via: 'digest' }]);
  const other = await call(token, 'POST', '/users/dana@contoso.example/sendMail', { body });
  expect([other.status, other.body.error.code]).toEqual([403, 'ErrorAccessDenied']);
  expect((await call(token, 'POST', '/me/sendMail', { body })).status).toBe(400);
});

test('a reply from the compose window keeps its conversation and names what it answers', async () => {
  const { local, deliveries } = await runningGraph();
  const message = {
    subject: 'Re: Lunch?',
    body: { contentType: 'text', content: 'Yes' },
    toRecipients: [{ emailAddress: { address: 'dana@contoso.example' } }],
  };
  await local('POST', '/mailboxes/ana@contoso.example/send', { message, answers: 'lunch' });
  const [delivery] = await deliveries();
  expect(delivery).toMatchObject({ via: 'compose', inReplyTo: expect.stringMatching(/^<.*>$/) });
  const lunch = (await local('GET', '/mailboxes/ana@contoso.example/messages/lunch')).body;
  expect(delivery?.conversationId).toBe(lunch.conversationId);
});
