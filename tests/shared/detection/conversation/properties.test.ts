import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeConversation } from '../../../../shared/detection/conversation/judge.ts';
import type { Conversation } from '../../../../shared/detection/types.ts';
import { growth } from '../../../support/cost.ts';
import { chat, inThread, me, thanked } from './people.ts';

const remarks = fc.constantFrom(
  'Ana: VPN is broken, can you help?',
  'Ana: works now, thanks!',
  'Ana: thanks, will try',
  'Ana: still broken',
  'Priya: I have reset it, try again',
  'Priya: which error?',
  'Sam: me too',
  'Sam: that fixed it, thanks Priya',
  'helpbot: Request #12 is resolved.',
);

test('whatever is said, the verdict is valid, never thanks me, and gives reasons', () => {
  fc.assert(
    fc.property(fc.array(remarks, { maxLength: 14 }), (lines) => {
      const verdict = judgeConversation({ kind: 'chat', me, messages: chat(...lines) });
      if (!verdict) return;
      expect(verdict.confidence).toBeGreaterThanOrEqual(0);
      expect(verdict.confidence).toBeLessThanOrEqual(1);
      expect(verdict.helper?.name).not.toBe(me.name);
      expect(verdict.helper?.name).not.toBe('helpbot');
      if (verdict.thankable) {
        expect(verdict.confidence).toBeGreaterThanOrEqual(0.7);
        expect(verdict.because.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 300, seed: 7 },
  );
});

test('without a word of mine nobody is thanked for what people say to each other', () => {
  const others = remarks.filter((line) => !line.startsWith('Ana') && !line.startsWith('helpbot'));
  fc.assert(
    fc.property(fc.array(others, { maxLength: 14 }), (lines) => {
      expect(judgeConversation({ kind: 'chat', me, messages: chat(...lines) })?.thankable ?? false).toBe(
        false,
      );
    }),
    { seed: 7 },
  );
});

test('"still broken" as my last word always takes the thanks back', () => {
  fc.assert(
    fc.property(
      fc.array(
        remarks.filter((line) => !line.startsWith('helpbot')),
        { maxLength: 10 },
      ),
      (lines) => {
        const messages = chat(...lines, 'Ana: it is still broken, same error');
        expect(judgeConversation({ kind: 'chat', me, messages })?.thankable ?? false).toBe(false);
      },
    ),
    { numRuns: 300, seed: 7 },
  );
});

test('nothing that a mailbox or a chat may hold makes it throw', () => {
  fc.assert(
    fc.property(fc.constantFrom('mail', 'chat'), fc.array(fc.jsonValue()), fc.string(), (kind, odd, text) => {
      const messages = odd.map((value) =>
        value !== null && typeof value === 'object'
          ? value
          : {
              body: { contentType: 'html', content: text },
              from: value,
              attachments: value,
              mentions: value,
            },
      );
      judgeConversation({ kind, me, messages } as unknown as Conversation);
    }),
    { numRuns: 300, seed: 7 },
  );
});

/** Every copy of a value in which one part, however deep, is something else. */
function* spoiled(value: unknown, odd: unknown): Generator<unknown> {
  yield odd;
  if (value === null || typeof value !== 'object') return;
  for (const [key, part] of Object.entries(value)) {
    for (const other of spoiled(part, odd))
      yield Array.isArray(value)
        ? value.map((same, i) => (String(i) === key ? other : same))
        : { ...value, [key]: other };
  }
}

test.each([null, 7, '', 'x', true, [], [null], {}])(
  'a message with %j in any place throws nothing',
  (odd) => {
    const address = { emailAddress: { name: 'Priya Nair', address: 'priya@contoso.example' } };
    const mail = {
      subject: 'Re: VPN',
      from: address,
      body: { contentType: 'text', content: 'works now\n> help' },
      internetMessageId: '<1>',
      internetMessageHeaders: [{ name: 'In-Reply-To', value: '<0>' }],
    };
    const card = {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: '{"body":[{"text":"#12 is resolved"}]}',
    };
    const said = {
      id: '1',
      messageType: 'message',
      from: { user: { id: 'p', displayName: 'Priya Nair' }, application: { displayName: 'bot' } },
      body: { contentType: 'html', content: '<p>works now</p>' },
      attachments: [card],
      mentions: [{ mentionText: 'Ana', mentioned: { user: { displayName: 'Ana' } } }],
    };
    for (const [kind, message] of [
      ['mail', mail],
      ['chat', said],
    ] as const) {
      for (const other of spoiled(message, odd)) {
        judgeConversation({ kind, me, messages: [message, other, message] } as unknown as Conversation);
        judgeConversation({ kind, me: odd ?? {}, messages: [other] } as unknown as Conversation);
      }
    }
  },
);

test('a signature, a disclaimer and a list footer change nothing', () => {
  const footer =
    '\n-- \nAna Duarte | Accounts payable\nThis mail may be confidential. If it is not for you, please delete it.';
  const said = (end: string) =>
    thanked(
      inThread(
        'VPN',
        ['Ana', `My VPN is broken, please help.${end}`],
        ['Priya', `I have replaced your certificate, please try again.${end}`],
        ['Ana', `Works now, thanks!${end}`],
      ),
    );
  expect(said(footer)).toBe(said(''));
});

const hostile: Record<string, (size: number) => string> = {
  'one word': (size) => 'works '.repeat(size / 6),
  'near misses': (size) => 'it wor that fixe not if thanks but '.repeat(size / 35),
  'nested quotes': (size) =>
    Array.from({ length: size / 60 }, (_, i) => `${'>'.repeat(i % 50)} works now, thanks`).join('\n'),
  'header blocks': (size) => 'From: a@contoso.example\nSent: 2026 9:12\n'.repeat(size / 41),
  'unclosed tags': (size) => '<blockquote><p>works'.repeat(size / 20),
  'one long line': (size) => 'Ana,'.repeat(size / 4),
};

test.each(Object.entries(hostile))(
  'twice as much of %s takes at most about twice as long',
  { retry: 2 },
  async (_, make) => {
    const both = (size: number) => {
      const content = make(size);
      const from = { emailAddress: { name: 'Priya Nair', address: 'priya@contoso.example' } };
      const mail = (contentType: 'html' | 'text') => ({ from, body: { contentType, content } });
      return () => {
        judgeConversation({ kind: 'mail', me, messages: [mail('html')] });
        judgeConversation({ kind: 'mail', me, messages: [mail('text')] });
      };
    };
    expect(await growth(both(500_000), both(1_000_000), 3)).toBeLessThan(3);
  },
);

test('twice as long a chat of long messages takes at most about twice as long', { retry: 2 }, async () => {
  const talk = (length: number) => {
    const said = (_: unknown, i: number) =>
      `${i % 2 ? 'Priya' : 'Ana'}: ${'works not if thanks '.repeat(200)}`;
    const messages = chat(...Array.from({ length }, said));
    return () => judgeConversation({ kind: 'chat', me, messages });
  };
  expect(await growth(talk(1_500), talk(3_000), 3)).toBeLessThan(3);
});
