import { expect, test } from 'vitest';
import { noteHtml } from '../../../addin/outlook/in-outlook.ts';

test('a note opened in Outlook is escaped and keeps its lines', () => {
  expect(noteHtml('Hi <b>Priya</b>,\n\nthanks & "bye"\nAna')).toBe(
    '<p>Hi &lt;b&gt;Priya&lt;/b&gt;,</p><p>thanks &amp; &quot;bye&quot;<br>Ana</p>',
  );
});
