import { describe, expect, test } from 'vitest';
import { anaOther } from '../../../local/tenant/default/mail/ana-other.ts';
import { anaSolved } from '../../../local/tenant/default/mail/ana-solved.ts';
import type { Letters } from '../../../local/tenant/default/mail/letter.ts';
import { mia } from '../../../local/tenant/default/mail/mia.ts';
import { bo, carlos, ingrid, jonas } from '../../../local/tenant/default/mail/others.ts';
import { mailOf, type Name, names } from '../../../local/tenant/default/people.ts';
import { detectResolution, showThreshold } from '../../../shared/detection/detect.ts';
import type { MailMessage } from '../../../shared/detection/types.ts';

const verdictOf = (letters: Letters[number] | Letters, reader: Name) =>
  detectResolution({
    kind: 'mail',
    me: { name: names[reader], address: mailOf[reader] },
    messages: [letters].flat() as unknown as MailMessage[],
  });
const bySubject = (letters: Letters, subject: string) => {
  const found = letters.find((letter) => letter.subject === subject);
  if (!found) throw new Error(`No mail in the story has the subject “${subject}”`);
  return found;
};

const solvedBy: [subject: string, system: string, ticket: string, helper: string][] = [
  ['Your incident INC0012345 has been resolved', 'servicenow', 'INC0012345', 'Priya Nair'],
  ['FIN-482 Invoice export leaves out the cost centre', 'jira', 'FIN-482', 'Yuki Tanaka'],
  ['[contoso-it #5120] Resolved: Month-end report takes an hour', 'rt', '5120', 'Tomasz Zieliński'],
  ['[Contoso IT] Re: Scanner sends nothing to my folder', 'zendesk', '20417', 'Sam Okafor'],
  ['Ticket Resolved - [#8841] Shared calendar shows last year', 'freshdesk', '8841', 'Alex Kim'],
  ['[Intranet - Support #731] (Resolved) Travel form forgets its last page', 'redmine', '731', 'Yuki Tanaka'],
  ['[Request ID :##30418##] : Your request has been resolved', 'manageengine', '30418', 'Ravi Menon'],
  ['Your call I 2611 042 has been completed', 'topdesk', 'I 2611 042', 'Noor de Wit'],
  ['Re: Printer in room 3.12 prints blank pages [#604412]', 'osticket', '604412', 'Jonas Weber'],
];

describe('Ana’s inbox', () => {
  test('nothing that was solved for her is left out of these promises', () => {
    expect(anaSolved.map(({ subject }) => subject)).toEqual(solvedBy.map(([subject]) => subject));
  });

  test.each(solvedBy)('%s is offered for thanks', (subject, system, ticketId, helper) => {
    const verdict = verdictOf(bySubject(anaSolved, subject), 'ana');
    expect(verdict).toMatchObject({ thankable: true, system, ticketId, helper: { name: helper } });
    expect(verdict.confidence).toBeGreaterThanOrEqual(showThreshold);
    expect(verdict.because.length).toBeGreaterThanOrEqual(2);
  });

  const human = 'Re: The finance share asks for a password';
  test('Priya’s own answer to Ana’s question is offered for thanks', () => {
    const asked = bySubject(anaOther, 'The finance share asks for a password');
    expect(verdictOf([asked, bySubject(anaOther, human)], 'ana')).toMatchObject({
      thankable: true,
      kind: 'fix-reply',
      helper: { name: 'Priya Nair', address: mailOf.priya },
    });
  });

  test('and offered too when it is all there is to read', () => {
    expect(verdictOf(bySubject(anaOther, human), 'ana')).toMatchObject({
      thankable: true,
      kind: 'fix-reply',
      helper: { name: 'Priya Nair', address: mailOf.priya },
    });
  });

  test.each(
    anaOther.filter(({ subject, folder }) => subject !== human && !folder).map(({ subject }) => subject),
  )('%s is not', (subject) => {
    const verdict = verdictOf(bySubject(anaOther, String(subject)), 'ana');
    expect(verdict.thankable).toBe(false);
    expect(verdict.confidence).toBeLessThan(showThreshold);
  });
});

describe('Mia’s inbox', () => {
  test.each([
    ['[GLPI #0002207] Ticket gelöst: Drucker im dritten Stock druckt nur leere Seiten', 'Jonas Weber'],
    ['Ihr Incident INC0012377 wurde gelöst', 'Priya Nair'],
    ['AW: Vertragsvorlage öffnet sich nicht', 'Jonas Weber'],
  ])('%s is offered for thanks', (subject, helper) => {
    expect(verdictOf(bySubject(mia, subject), 'mia')).toMatchObject({
      thankable: true,
      helper: { name: helper },
    });
  });

  test.each([
    'Lieferantenliste',
    'Re: [Ticket#2026111810000457] Heizung im Besprechungsraum',
    '[GLPI #0002231] Neues Ticket: Zweiter Bildschirm flackert',
  ])('%s is not', (subject) => {
    expect(verdictOf(bySubject(mia, subject), 'mia').thankable).toBe(false);
  });
});

test.each([
  ['bo', bo[0], 'Dana Ortiz'],
  ['carlos', carlos[0], 'Alex Kim'],
  ['ingrid', ingrid[0], 'Sam Okafor'],
] as const)('%s was helped', (reader, letter, helper) => {
  expect(letter && verdictOf(letter, reader)).toMatchObject({ thankable: true, helper: { name: helper } });
});

test('what was assigned to Jonas is his work and not for thanks', () => {
  expect(jonas.map((letter) => verdictOf(letter, 'jonas').thankable)).toEqual([false, false]);
});
