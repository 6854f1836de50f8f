import { describe, expect, test } from 'vitest';
import { withoutSentence, withSentence } from '../../../shared/notes/clause.ts';
import { firstNameOf } from '../../../shared/notes/names.ts';
import { quotableTitle, readableTicket } from '../../../shared/notes/title.ts';

describe('a chip in an edited note', () => {
  const note = 'Hi Priya,\n\nit works.\n\nBest,\nAna';
  const sentence = 'Thank you for being so patient with me.';

  test('writes its sentence before the closing, once', () => {
    const written = withSentence(note, sentence);
    expect(written).toBe(`Hi Priya,\n\nit works. ${sentence}\n\nBest,\nAna`);
    expect(withSentence(written, sentence)).toBe(written);
  });

  test('takes it out again and leaves the sender’s words alone', () => {
    expect(withoutSentence(withSentence(note, sentence), sentence)).toBe(note);
    expect(withoutSentence(note, sentence)).toBe(note);
    expect(withSentence('', sentence)).toBe(sentence);
  });
});

test('a chip’s sentence in an edited Japanese note is joined without a space', () => {
  const note = 'Priyaさん、お疲れさまです。\n\nVPNが直りました。\n\nAna';
  const written = withSentence(note, '説明してくださり、ありがとうございました。');
  expect(written).toContain('直りました。説明して');
  expect(withoutSentence(written, 'VPNが直りました。')).toContain('\n\n説明して');
});

test.each([
  ['Priya Nair', 'Priya'],
  ['Nair, Priya (IT Operations)', 'Priya'],
  ['Dr. Leila Haddad', 'Leila'],
  ['Jonas Weber | Service Desk', 'Jonas'],
  ['tomasz.zielinski@contoso.example', 'Tomasz'],
  ['Prince', 'Prince'],
])('%s is greeted as %s', (name, first) => expect(firstNameOf(name)).toBe(first));

test.each([
  ['Re: [#123] VPN drops', 'VPN drops'],
  ['Cannot print "invoice"', 'Cannot print invoice'],
  ['see https://evil.example', null],
  ['\u202Egnp.exe', 'gnp.exe'],
  ['##RE-12##', null],
  ['  ', null],
])('the title %j is quoted as %j', (title, quoted) => expect(quotableTitle(title)).toBe(quoted));

test.each([
  ['[#4711]', '4711'],
  ['INC0012345', 'INC0012345'],
  ['IT-42', 'IT-42'],
  ['none', null],
])('the ticket %j is written as %j', (id, written) => expect(readableTicket(id)).toBe(written));
