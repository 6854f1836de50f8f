import { expect, test } from 'vitest';
import { languageOf, nearest } from '../../../shared/text/language.ts';

test.each([
  ['de-AT', 'de'],
  ['de_CH', 'de'],
  ['fr-CA', 'fr'],
  ['pt-PT', 'pt-BR'],
  ['pt', 'pt-BR'],
  ['PT-br', 'pt-BR'],
  ['ja-JP', 'ja'],
  ['en-GB', 'en'],
  ['zh-Hant-TW', 'en'],
  ['nb-NO', 'en'],
  ['', 'en'],
  ['not a tag', 'en'],
])('%s is answered in %s', (wanted, language) => expect(languageOf(wanted)).toBe(language));

test('a language of its own wins over a relative', () => {
  expect(nearest('pt-PT', ['pt-BR', 'pt-PT'])).toBe('pt-PT');
  expect(nearest('zh-Hant-HK', ['zh-Hans', 'zh-Hant'])).toBe('zh-Hant');
});

test('the first that is spoken wins, and English when none is', () => {
  expect(languageOf(null, 'fi-FI', 'sv-FI', 'en-GB')).toBe('sv');
  expect(languageOf(undefined, null)).toBe('en');
});
