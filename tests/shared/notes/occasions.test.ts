import { describe, expect, test } from 'vitest';
import { occasions, tones } from '../../../shared/notes/chips.ts';
import { composeNote, howSentenceOf, madeSentenceOf, type NoteFacts } from '../../../shared/notes/compose.ts';
import { hurtOf } from '../../../shared/notes/hurt.ts';
import { invitationOf } from '../../../shared/notes/invitation.ts';
import { noteLanguageOf, noteLanguages } from '../../../shared/notes/language.ts';
import { firstNameOf } from '../../../shared/notes/names.ts';
import { catalogues } from './support/catalogues.ts';
import { bareFacts, optionsIn, situations } from './support/situations.ts';

const write = (facts: Partial<NoteFacts>, language: keyof typeof catalogues = 'en', seed = 1) =>
  composeNote({ ...bareFacts, ...facts }, optionsIn(language, catalogues[language], { seed })).text;

describe('how long it hurt', () => {
  const later = (hours: number) => new Date(Date.UTC(2026, 10, 2) + hours * 3_600_000).toISOString();
  test.each([
    [5, 'same-day'],
    [20, 'day'],
    [50, 'two-days'],
    [100, 'days'],
    [200, 'week'],
    [400, 'weeks'],
    [800, 'month'],
    [4_000, 'months'],
    [90_000, null],
    [-1, null],
  ])('%d hours: %s', (hours, span) => expect(hurtOf(later(0), later(hours))).toBe(span));

  test('is said of a problem with both dates, and left out otherwise', () => {
    const dates = { openedAt: later(0), resolvedAt: later(50) };
    expect(write({ title: 'VPN drops', ...dates })).toContain('two days');
    expect(write({ title: 'VPN drops', openedAt: later(0) })).not.toContain('two days');
    expect(write({ occasion: 'project', ...dates })).not.toContain('two days');
    expect(hurtOf('yesterday', later(0))).toBeNull();
  });
});

test('all who helped are greeted, more than five as everyone', () => {
  expect(write({ coHelpers: ['Jonas Weber'], andTeam: true })).toMatch(
    /^(?:Hi|Hello) Priya, Jonas,? and the team,/,
  );
  expect(write({ coHelpers: ['B', 'C', 'D', 'E', 'F'] })).toMatch(/^Hello everyone,/);
  expect(write({ helper: ' \u202E ' })).toMatch(/^Hello everyone,/);
  expect(write({ coHelpers: ['Jonas Weber'], title: 'VPN drops' }, 'de')).not.toMatch(
    /\b(?:du|dich|dir|hast)\b/,
  );
});

test('a signature of one’s own replaces the first name', () => {
  expect(write({ signature: 'Ana (Accounts payable)' })).toMatch(/\nAna \(Accounts payable\)$/);
});

test('names are called as their language does', () => {
  expect(firstNameOf('田中 由紀', 'ja')).toBe('田中');
  expect(firstNameOf('田中 由紀')).toBe('由紀');
  expect(firstNameOf('Priya Nair', 'ja')).toBe('Priya');
  expect(write({ helper: '田中 由紀' }, 'ja')).toMatch(/^田中さん、/);
  expect(firstNameOf('👩‍💻 Kim')).toBe('👩‍💻');
  expect(firstNameOf('x'.repeat(10_000)).length).toBeLessThanOrEqual(40);
});

test('on time means payroll when the title says so, or the sender does', () => {
  const seeds = [1, 2, 3, 4];
  for (const seed of seeds) {
    expect(write({ title: 'Payroll export missing', madePossible: ['on-time'] }, 'en', seed)).toMatch(
      /payroll|paid/,
    );
    expect(write({ due: 'closing', madePossible: ['on-time'] }, 'en', seed)).toMatch(/month/);
  }
  expect(write({ hours: 2, madePossible: ['time-back'] })).toContain('about two hours');
  expect(write({ hours: 0.2, madePossible: ['time-back'] })).toContain('about an hour');
  expect(write({ madePossible: ['time-back'] })).toContain('a good part of');
});

describe('occasions', () => {
  test.each(occasions)('%s has its own subject and words in every language and tone', (occasion) => {
    for (const language of noteLanguages)
      for (const tone of tones) {
        const options = optionsIn(language, catalogues[language], { tone });
        const note = composeNote({ ...bareFacts, occasion }, options);
        const ticket = composeNote(bareFacts, options);
        if (occasion !== 'ticket') expect(note.subject).not.toBe(ticket.subject);
        expect(note.text).not.toMatch(/undefined|[{}]/);
      }
  });

  test('a project shares the credit with both managers', () => {
    for (let seed = 0; seed < 6; seed++)
      expect(write({ occasion: 'project', title: 'Harbour' }, 'en', seed)).toMatch(/managers|your share/);
  });

  test('a treat is an invitation with its day, whatever the clock’s zone, and place', () => {
    const facts: NoteFacts = {
      ...bareFacts,
      andTeam: true,
      invitation: { treat: 'donuts', day: '2026-11-26', place: 'Kitchen, second floor' },
    };
    const invitation = invitationOf(facts, optionsIn('en', catalogues.en));
    expect(invitation).toMatchObject({
      location: 'Kitchen, second floor',
      day: '2026-11-26',
      subject: 'Thank you, with donuts',
    });
    expect(invitation?.text).toMatch(/Thursday 26 November.*\(Kitchen, second floor\)/);
    expect(invitationOf(facts, optionsIn('de', catalogues.de))?.text).toContain('Donnerstag, 26. November');
    expect(invitationOf(bareFacts, optionsIn('en', catalogues.en))).toBeNull();
    const own = { ...facts, invitation: { treat: 'my  grandmother’s pierogi', day: 'soon' } };
    expect(invitationOf(own, optionsIn('en', catalogues.en))?.text).toContain('my grandmother’s pierogi');
  });
});

test.each(noteLanguages)(
  'the sentence of the chips stands in the note as it is, so that it can be exchanged (%s)',
  (language) => {
    for (const { facts, tone, seed } of situations(60, 7)) {
      const options = optionsIn(language, catalogues[language], {
        tone,
        seed,
        before: ['Thank you for being so quick about it.'],
      });
      const { text } = composeNote(facts, options);
      const sentences = [
        howSentenceOf(facts.how, options, facts),
        madeSentenceOf(facts.madePossible, options, facts),
      ];
      for (const sentence of sentences) if (sentence !== null) expect(text).toContain(sentence);
    }
  },
);

test.each([
  [['de-CH'], 'de'],
  [['pt-PT'], 'pt-BR'],
  [['PT_br'], 'pt-BR'],
  [['da', 'sv-FI'], 'sv'],
  [[null, undefined, 'ja'], 'ja'],
  [['tlh'], 'en'],
  [[], 'en'],
])('notes to %j are written in %s', (wanted, language) => expect(noteLanguageOf(...wanted)).toBe(language));
