import { expect, test } from 'vitest';
import { weeklyDigest } from '../../shared/digest.ts';
import { digestNotesOf } from '../../shared/recognition.ts';
import en from '../../shared/text/en/digest.json' with { type: 'json' };
import { entryIn } from './delivery/entry.ts';

const notes = (count: number) =>
  Array.from({ length: count }, (_, n) =>
    digestNotesOf(entryIn('sent', { id: String(n), sentAt: `2026-11-20T10:00:0${n % 10}Z` })),
  ).flat();

test.each([
  [1, 'A thank-you for your team last week', 'Ein Dank an dein Team in der letzten Woche'],
  [2, 'Two thank-yous for your team last week', 'Zwei Dankesnachrichten an dein Team in der letzten Woche'],
  [12, '12 thank-yous for your team last week', '12 Dankesnachrichten an dein Team in der letzten Woche'],
])('the subject counts to %i', (count, english, german) => {
  expect(weeklyDigest(notes(count), null)?.subject).toBe(english);
  expect(weeklyDigest(notes(count), 'de-AT')?.subject).toBe(german);
});

test('nothing to say: no mail', () => {
  expect(weeklyDigest([], 'en')).toBeNull();
});

test('without its tags it is still a letter', () => {
  const text = (weeklyDigest(notes(1), 'en')?.html ?? '')
    .replace(/<[^>]+>/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
  expect(text.split('\n')).toEqual([
    en.intro,
    'Hi Priya,',
    'thanks.',
    'Ana Duarte to Priya Nair · “Thank you”',
    'Say it again: Priya Nair will be glad to hear it from you too.',
    en.footer,
  ]);
});

test.each([
  ['fr-CA', 'fr', /^Deux mercis pour votre équipe/],
  ['pt-PT', 'pt-BR', /^Dois agradecimentos para a sua equipe/],
  ['pl-PL', 'pl', /^Dwa podziękowania dla Twojego zespołu/],
  ['ja', 'ja', /2 件$/],
  ['zh-CN', 'en', /^Two thank-yous/],
])('a manager who reads %s gets it in %s', (preferred, language, subject) => {
  const mail = weeklyDigest(notes(2), preferred);
  expect(mail?.subject).toMatch(subject);
  expect(mail?.html).toContain(`<div lang="${language}">`);
});
