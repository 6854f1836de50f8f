import { expect, test } from 'vitest';
import { detectResolution } from '../../../shared/detection/detect.ts';

const titleOf = (subject: string, content = '<p>Your request has been resolved by Priya Nair.</p>') =>
  detectResolution({
    kind: 'mail',
    me: { name: 'Ana Duarte', address: 'ana.duarte@contoso.example' },
    messages: [{ subject, body: { contentType: 'html', content } }],
  }).title;

test.each([
  ['Ticket Resolved - [#8841] Shared calendar shows last year', 'Shared calendar shows last year'],
  ['[contoso-it #5120] Resolved: Month-end report takes an hour', 'Month-end report takes an hour'],
  ['[Contoso IT] Re: Scanner sends nothing to my folder', 'Scanner sends nothing to my folder'],
  [
    '[Intranet - Support #731] (Resolved) Travel form forgets its last page',
    'Travel form forgets its last page',
  ],
  ['FIN-482 Invoice export leaves out the cost centre', 'Invoice export leaves out the cost centre'],
  ['Re: Printer prints blank pages [#604412]', 'Printer prints blank pages'],
  ['[GLPI #0002207] Ticket gelöst: Drucker druckt nur leere Seiten', 'Drucker druckt nur leere Seiten'],
])('“%s” is called “%s”', (subject, title) => {
  expect(titleOf(subject)).toBe(title);
});

test('the title’s field goes before the subject', () => {
  const content =
    '<p>Your request 4711 has been resolved.</p><table><tr><td>Title:</td><td>VPN drops every hour</td></tr></table>';
  expect(titleOf('Your request 4711 has been resolved', content)).toBe('VPN drops every hour');
});

test('what happened is no title', () => {
  expect(titleOf('Your request 4711 has been resolved')).toBeNull();
  expect(titleOf('Ticket #4711 closed')).toBeNull();
});
