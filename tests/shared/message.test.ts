import { describe, expect, test } from 'vitest';
import { composeMessage } from '../../shared/message.ts';
import { withoutThreadTokens } from '../../shared/thread-tokens.ts';
import { growth } from '../support/cost.ts';
import { entryIn } from './delivery/entry.ts';

const messageWith = (note: { subject?: string; text?: string; language?: string }) => {
  const entry = entryIn('sending');
  return composeMessage({ ...entry, note: { ...entry.note, ...note } }).message;
};

describe('no desk files a thank-you under its ticket', () => {
  test.each([
    ['Thanks [#123]', 'Thanks 123'],
    ['[Ticket#2026112010000042] Danke', 'ticket 2026112010000042 Danke'],
    ['Danke für Ticket#1013611', 'Danke für ticket 1013611'],
    ['[JIRA] (NET-42) VPN', 'NET-42 VPN'],
    ['##RE-77## VPN', 'RE-77 VPN'],
    ['[Request ID :##12345##] VPN', 'Request ID 12345 VPN'],
    ['Thanks Ref:MSG101380319_aB3dE', 'Thanks'],
    ['Thanks {CMI: 1}', 'Thanks 1'],
    ['Thanks [ID:0012]', 'Thanks ID 0012'],
    ['[GLPI #0001234] VPN', 'GLPI 0001234 VPN'],
    ['[helpdesk #42] VPN', 'helpdesk 42 VPN'],
    ['[Office IT - Bug #7] VPN', 'Office IT - Bug 7 VPN'],
    ['[G7E2XW-4Z3K]', 'G7E2XW-4Z3K'],
    ['[[#1]]', '1'],
  ])('%s → %s', (text, plain) => {
    expect(withoutThreadTokens(text)).toBe(plain);
    expect(messageWith({ subject: text }).subject).not.toMatch(/\[#|##|Ref:MSG|Ticket#|\{CMI/);
  });

  test('ordinary words stay as they are', () => {
    const text = 'You were #1 today (really) [no joke]\n  two spaces  kept, ticket INC0012345';
    expect(withoutThreadTokens(text)).toBe(text);
  });

  test('in the body too', () => {
    expect(messageWith({ text: 'Thanks for [#123].\nRef:MSG12' }).body.content).toBe(
      '<p>Thanks for 123.</p>',
    );
  });

  test('a reply’s prefix goes, and a subject that was nothing but a token gets another', () => {
    expect(messageWith({ subject: 'RE: AW: VPN' }).subject).toBe('VPN');
    expect(messageWith({ subject: 'Ref:MSG1234567' }).subject).toBe('Thank you');
    expect(messageWith({ subject: 'AW: Ref:MSG1234567', language: 'de-AT' }).subject).toBe('Danke');
  });

  test('a hostile note of twice the length costs about twice as much', { retry: 2 }, async () => {
    const hostile = (times: number) => {
      const texts = ['[1'.repeat(10_000), '#'.repeat(20_000), '[[[['.repeat(5_000), 'Re:'.repeat(6_500)];
      return () => {
        for (const text of texts) messageWith({ text: text.repeat(times), subject: text.repeat(times) });
      };
    };
    expect(await growth(hostile(1), hostile(2))).toBeLessThan(3);
  });
});

test('other people’s words reach HTML escaped, with their paragraphs and lines', () => {
  const text = 'Hi <Priya> & "all",\r\nline two\n\n\n<img src=x onerror=alert(1)>';
  expect(messageWith({ text }).body.content).toBe(
    '<p>Hi &lt;Priya&gt; &amp; &quot;all&quot;,<br>line two</p><p>&lt;img src=x onerror=alert(1)&gt;</p>',
  );
});

test('asked for twice it is the same twice, and holds nothing that would thread it', () => {
  const entry = entryIn('sending');
  expect(composeMessage(entry)).toEqual(composeMessage(entry));
  expect(Object.keys(composeMessage(entry).message).sort()).toEqual([
    'body',
    'ccRecipients',
    'singleValueExtendedProperties',
    'subject',
    'toRecipients',
  ]);
});
