import { expect, test } from 'vitest';
import { judge } from '../../../addin/outlook/judge.ts';
import { mostOfThread, type ThreadParts, threadOf } from '../../../addin/outlook/thread-look.ts';
import type { MailMessage } from '../../../shared/detection/types.ts';

const me = { name: 'Ana Duarte', address: 'ana.duarte@contoso.example' };
const priya = { emailAddress: { name: 'Priya Nair', address: 'priya.nair@contoso.example' } };
const ana = { emailAddress: { name: me.name, address: me.address } };
const mail = (number: number, from: typeof ana, content: string): MailMessage => ({
  id: `m${number}`,
  subject: number === 1 ? 'VPN' : 'Re: VPN',
  from,
  toRecipients: [from === ana ? priya : ana],
  receivedDateTime: `2026-11-20T09:0${number}:00Z`,
  body: { contentType: 'html', content: `<p>${content}</p>` },
  internetMessageId: `<${number}@contoso.example>`,
  conversationId: 'AAQk/1+2=',
});
const asked = mail(1, ana, 'My VPN drops every hour. Can you help?');
const answered = mail(2, priya, 'Hi Ana, I have renewed your certificate.');
const stillBroken = mail(3, ana, 'It still drops, same error as before.');

function looking(messages: unknown[], mayRead = true) {
  const calls: unknown[][] = [];
  const stop = new AbortController();
  const parts: ThreadParts = {
    graph: async () => ({
      conversation: async (...args) => {
        calls.push(args);
        return { value: messages };
      },
    }),
    canLook: async () => mayRead,
    signal: stop.signal,
  };
  return { parts, calls, stop };
}

test('the conversation is read oldest first, whatever order Graph gives, and judged whole', async () => {
  const { parts, calls } = looking([answered, { odd: true }, asked]);
  const messages = await threadOf(answered, parts);
  expect(messages?.map(({ id }) => id)).toEqual(['m1', 'm2']);
  expect(calls).toEqual([['AAQk-1_2=', expect.arrayContaining(['body']), mostOfThread, parts.signal]]);
  const verdictOn = (all: MailMessage[]) => judge({ kind: 'mail', me, messages: all }).verdict;
  expect(verdictOn([answered]).thankable).toBe(false);
  expect(verdictOn(messages ?? [])).toMatchObject({ thankable: true, helper: { name: 'Priya Nair' } });
  expect(
    verdictOn((await threadOf(answered, looking([asked, stillBroken, answered]).parts)) ?? []).thankable,
  ).toBe(false);
});

test('the open mail belongs to it, also where Graph does not have it yet', async () => {
  expect(await threadOf(answered, looking([asked]).parts)).toEqual([asked, answered]);
});

test('nothing is fetched without the permission, and alone a mail is no conversation', async () => {
  const { parts, calls } = looking([asked, answered], false);
  expect(await threadOf(answered, parts)).toBe(null);
  expect(calls).toEqual([]);
  expect(await threadOf(answered, looking([answered]).parts)).toBe(null);
});

test('left in the meantime, it is not fetched', async () => {
  const { parts, calls, stop } = looking([asked, answered]);
  stop.abort();
  expect(await threadOf(answered, parts)).toBe(null);
  expect(calls).toEqual([]);
});
