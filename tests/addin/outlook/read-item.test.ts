import { afterEach, describe, expect, test, vi } from 'vitest';
import { parseHeaders } from '../../../addin/outlook/headers.ts';
import { mostBodyCharacters, type OpenItem, readItem } from '../../../addin/outlook/read-item.ts';

type Done = (answer: { status: string; value: string }) => void;
const giving = (value: string) => (done: Done) => done({ status: 'succeeded', value });
const item = (changes: Partial<OpenItem> = {}): OpenItem => ({
  itemType: 'message',
  subject: 'Your incident INC0012345 has been resolved',
  from: { displayName: 'IT Service Desk', emailAddress: 'servicedesk@contoso.example' },
  to: [{ displayName: 'Ana Duarte', emailAddress: 'ana.duarte@contoso.example' }],
  cc: [],
  internetMessageId: '<1@contoso.example>',
  conversationId: 'AAQk1',
  dateTimeCreated: new Date('2026-11-20T09:00:00Z'),
  body: { getAsync: (_, done) => giving('<p>Resolved by: Priya Nair</p>')(done) },
  getAllInternetHeadersAsync: giving('X-ServiceNow-Generated: true\r\nReceived: from a\r\n by b\r\n'),
  ...changes,
});
afterEach(() => vi.useRealTimers());

describe('the open mail', () => {
  test('is read in the shape that detection knows', async () => {
    expect(await readItem(item())).toEqual({
      subject: 'Your incident INC0012345 has been resolved',
      from: { emailAddress: { name: 'IT Service Desk', address: 'servicedesk@contoso.example' } },
      sender: { emailAddress: { name: 'IT Service Desk', address: 'servicedesk@contoso.example' } },
      toRecipients: [{ emailAddress: { name: 'Ana Duarte', address: 'ana.duarte@contoso.example' } }],
      ccRecipients: [],
      receivedDateTime: '2026-11-20T09:00:00.000Z',
      body: { contentType: 'html', content: '<p>Resolved by: Priya Nair</p>' },
      internetMessageId: '<1@contoso.example>',
      conversationId: 'AAQk1',
      internetMessageHeaders: [
        { name: 'X-ServiceNow-Generated', value: 'true' },
        { name: 'Received', value: 'from a by b' },
      ],
    });
  });

  test('may be none at all, an appointment, or one being written', async () => {
    expect(await readItem(null)).toBeNull();
    expect(await readItem(item({ itemType: 'appointment' }))).toBeNull();
    expect(await readItem(item({ subject: { getAsync: () => {} } }))).toBeNull();
  });

  test('may keep its headers and body back, as on a phone', async () => {
    const { getAllInternetHeadersAsync: _, body: __, ...bare } = item();
    expect(await readItem(bare)).toMatchObject({ internetMessageHeaders: null, body: { content: '' } });
  });

  test('may refuse or throw, and still gives what it has', async () => {
    const refusing = item({
      body: { getAsync: (_, done) => done({ status: 'failed', value: '' }) },
      getAllInternetHeadersAsync: () => {
        throw new Error('not here');
      },
    });
    expect(await readItem(refusing)).toMatchObject({ body: { content: '' }, internetMessageHeaders: null });
  });

  test('may never answer, and is waited for five seconds at most', async () => {
    vi.useFakeTimers();
    const silent = readItem(item({ body: { getAsync: () => {} }, getAllInternetHeadersAsync: () => {} }));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await silent).toMatchObject({ subject: 'Your incident INC0012345 has been resolved' });
  });

  test('of 5 MB is read to a bound', async () => {
    const huge = item({ body: { getAsync: (_, done) => giving('x'.repeat(5_000_000))(done) } });
    expect((await readItem(huge))?.body?.content).toHaveLength(mostBodyCharacters);
  });
});

test('headers that are no headers are left out', () => {
  expect(parseHeaders('no colon here\n: empty name\nSubject:  a: b \n')).toEqual([
    { name: 'Subject', value: 'a: b' },
  ]);
});
