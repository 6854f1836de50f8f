import { expect, test } from 'vitest';
import { detectResolution } from '../../../shared/detection/detect.ts';
import { growth } from '../../support/cost.ts';

const me = { name: 'Nora Falk', address: 'nora.falk@fabrikam.example' };
const judge = (content: string, contentType: 'html' | 'text', subject = 'Ticket #4711 update') =>
  detectResolution({ kind: 'mail', me, messages: [{ subject, body: { contentType, content } }] });

const hostile: [string, 'html' | 'text', (size: number) => string][] = [
  ['unclosed tags', 'html', (size) => '<div>'.repeat(size / 5)],
  ['near misses', 'text', (size) => 'ticket has been resolve '.repeat(size / 24)],
  ['one word', 'text', (size) => 'a'.repeat(size)],
  ['short lines', 'text', (size) => 'Status:\n'.repeat(size / 8)],
  ['nested quotes', 'html', (size) => '<blockquote>x'.repeat(size / 13)],
  ['combining characters', 'text', (size) => `e${'\u0301'.repeat(size)}`],
  ['brackets', 'text', (size) => '[#('.repeat(size / 3)],
  ['the subject again and again', 'text', (size) => 'ticket update '.repeat(size / 14)],
];

test.each(hostile)(
  '%s: twice the mail costs at most about twice the time',
  { retry: 2 },
  async (_, type, make) => {
    const [small, large] = [make(120_000), make(240_000)];
    judge(small, type);
    expect(
      await growth(
        () => judge(small, type),
        () => judge(large, type),
      ),
    ).toBeLessThan(3);
  },
);

const long = (text: string, megabytes = 25) => `${text}\n${'word '.repeat(megabytes * 200_000)}`;

test('a body of 25 MB is answered from its beginning at the price of 5 MB, and the verdict says so', {
  retry: 2,
}, async () => {
  const mail = (megabytes: number) => {
    const content = long('Your ticket #4711 has been resolved by Greta Holm.', megabytes);
    return () => judge(content, 'text');
  };
  const verdict = mail(25)();
  expect(verdict).toMatchObject({ thankable: true, helper: { name: 'Greta Holm' } });
  expect(verdict.because).toContainEqual({ rule: 'cut' });
  expect(await growth(mail(5), mail(25), 3)).toBeLessThan(2);
});

test('a chat of 25 MB is answered from its beginning at the price of 5 MB, and the verdict says so', {
  retry: 2,
}, async () => {
  const say = (id: string, displayName: string, content: string) => ({
    messageType: 'message',
    from: { user: { id, displayName } },
    body: { contentType: 'text' as const, content },
  });
  const chat = (megabytes: number) => {
    const messages = [
      say('1', me.name, 'My printer prints nothing but blank pages, can you help?'),
      say('2', 'Greta Holm', 'I have restarted the print server, please try again.'),
      say('1', me.name, long('It works now, thank you Greta!', megabytes)),
    ];
    return () => detectResolution({ kind: 'chat', me, messages });
  };
  expect(chat(25)().because).toContainEqual({ rule: 'cut' });
  expect(await growth(chat(5), chat(25), 3)).toBeLessThan(2);
});

test('a mail thread of 25 MB says so once', () => {
  const from = (name: string, address: string) => ({ from: { emailAddress: { name, address } } });
  const mail = (who: ReturnType<typeof from>, content: string) => ({
    ...who,
    subject: 'Printer',
    body: { contentType: 'text' as const, content },
  });
  const { because } = detectResolution({
    kind: 'mail',
    me,
    messages: [
      mail(from(me.name, me.address), 'My printer prints nothing but blank pages, can you help?'),
      mail(from('Greta Holm', 'greta.holm@fabrikam.example'), 'I have restarted the print server.'),
      mail(from(me.name, me.address), long('It works now, thank you Greta!')),
    ],
  });
  expect(because.filter(({ rule }) => rule === 'cut')).toHaveLength(1);
});
