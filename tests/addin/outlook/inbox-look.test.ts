import { describe, expect, test } from 'vitest';
import { type LookParts, lookThroughInbox } from '../../../addin/outlook/inbox-look.ts';
import type { SuggestionState } from '../../../shared/api.ts';

const notice = (number: number, from = 'Priya Nair') => ({
  id: `m${number}-${from}`,
  subject: `Your incident INC00${number} has been resolved`,
  from: { emailAddress: { name: 'IT Service Desk', address: 'servicedesk@contoso.example' } },
  toRecipients: [{ emailAddress: { name: 'Ana Duarte', address: 'ana.duarte@contoso.example' } }],
  receivedDateTime: '2026-11-20T09:00:00Z',
  body: {
    contentType: 'html',
    content: `<p>Hello Ana, your incident INC00${number} has been resolved.</p><table><tr><td>Short description:</td><td>VPN drops</td></tr><tr><td>Resolved by:</td><td>${from}</td></tr></table>`,
  },
  internetMessageHeaders: [{ name: 'X-ServiceNow-Generated', value: 'true' }],
  conversationId: `c${number}`,
});

function look(messages: unknown[], known: (hash: string) => SuggestionState = () => ({ state: 'new' })) {
  const stop = new AbortController();
  const seen = { progress: 0, asked: [] as string[] };
  const parts: LookParts = {
    graph: async () => ({ inbox: async () => ({ value: messages }) }),
    api: {
      suggestion: async (hash) => {
        seen.asked.push(hash);
        return known(hash);
      },
    },
    me: { name: 'Ana Duarte', address: 'ana.duarte@contoso.example' },
    idle: async () => {},
    now: () => new Date('2026-11-20T12:00:00Z'),
    signal: stop.signal,
    onProgress: () => {
      seen.progress++;
    },
  };
  return { parts, seen, stop };
}

describe('a look through the inbox', () => {
  test('suggests each ticket once', async () => {
    const { parts } = look([
      notice(1001),
      { ...notice(1001), id: 'again', conversationId: 'other' },
      notice(1002),
    ]);
    const found = await lookThroughInbox(parts);
    expect(found.map((one) => one.situation.helper.name)).toEqual(['Priya Nair', 'Priya Nair']);
  });

  test('understands a mail in a language that has yet to load', async () => {
    const german = {
      ...notice(1003),
      subject: 'Ihr Ticket INC001003 wurde gelöst',
      body: {
        contentType: 'html',
        content: '<p>Ihr Ticket INC001003 wurde gelöst.</p><p>Gelöst von: Jonas Weber</p>',
      },
      internetMessageHeaders: [],
    };
    const [found] = await lookThroughInbox(look([german]).parts);
    expect(found?.situation.helper.name).toBe('Jonas Weber');
  });

  test('suggests five at most, and stops reading then', async () => {
    const { parts, seen } = look(Array.from({ length: 50 }, (_, i) => notice(2000 + i)));
    expect(await lookThroughInbox(parts)).toHaveLength(5);
    expect(seen.progress).toBe(5);
  });

  test.each([
    [{ state: 'thanked' as const }, 0],
    [{ state: 'dismissed' as const }, 0],
    [{ state: 'snoozed' as const, until: '2026-11-21T00:00:00Z' }, 0],
    [{ state: 'snoozed' as const, until: '2026-11-19T00:00:00Z' }, 1],
  ])('knows that %j makes %i suggestions', async (state, count) => {
    const { parts } = look([notice(3001)], () => state);
    expect(await lookThroughInbox(parts)).toHaveLength(count);
  });

  test('passes over mail that it cannot read', async () => {
    const { parts } = look([{ subject: 'no id' }, 'nonsense', null, notice(4001)]);
    expect(await lookThroughInbox(parts)).toHaveLength(1);
  });

  test('ends when it is stopped', async () => {
    const { parts, stop, seen } = look([notice(5001), notice(5002)]);
    stop.abort();
    expect(await lookThroughInbox(parts)).toEqual([]);
    expect(seen.asked).toEqual([]);
  });
});
