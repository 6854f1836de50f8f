import { expect, test } from 'vitest';
import { messageWith } from '../../../addin/outlook/in-outlook.ts';

const note = (subject: string, text: string) => ({
  subject,
  text,
  language: 'en',
  how: [],
  madePossible: [],
});

test('a note opened in Outlook is escaped and keeps its lines', () => {
  const text = 'Hi <b>Priya</b>,\n\nthanks & "bye"\nAna';
  expect(messageWith(note('Thanks', text), ['priya.nair@contoso.example'], [])).toEqual({
    to: ['priya.nair@contoso.example'],
    cc: [],
    subject: 'Thanks',
    html: '<p>Hi &lt;b&gt;Priya&lt;/b&gt;,</p><p>thanks &amp; &quot;bye&quot;<br>Ana</p>',
  });
});

test('it carries no thread token either', () => {
  const { subject, html } = messageWith(note('Thanks [#4711]', 'for [#4711]'), [], []);
  expect(`${subject} ${html}`).not.toContain('[#');
});
