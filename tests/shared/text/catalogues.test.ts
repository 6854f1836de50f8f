import { describe, expect, test } from 'vitest';
import { languages } from '../../../shared/text/language.ts';
import {
  areas,
  categoriesOf,
  filesOf,
  folders,
  pluralsOf,
  readings,
  slotsOf,
  wordsOf,
} from './support/catalogues.ts';

/** Data for a sentence's grammar, not for reading: a language that has no such sentence leaves them empty. */
const isGrammar = (key: string) => key.startsWith('what.');
/** The quotation marks of each language; the apostrophe ’ is everybody's. */
const quotes: Record<(typeof languages)[number], string> = {
  en: '“”',
  de: '„“',
  fr: '«»',
  es: '«»',
  it: '«»',
  nl: '‘',
  'pt-BR': '“”',
  pl: '„”',
  sv: '”',
  ja: '「」',
};

test('every folder is a language that the product speaks, with every area', () => {
  expect([...folders].sort()).toEqual([...languages].sort());
  for (const language of languages) expect([language, filesOf(language)]).toEqual([language, filesOf('en')]);
});

describe.each(languages)('the words in %s', (language) => {
  const all = areas.flatMap((area) => {
    const english = wordsOf('en', area);
    return Object.entries(wordsOf(language, area)).map(([key, text]) => ({
      name: `${area} ${key}`,
      key,
      text,
      english: english[key] ?? '',
    }));
  });
  const read = all
    .filter(({ key }) => !isGrammar(key))
    .flatMap((entry) => readings(language, entry.text).map((shown) => ({ ...entry, shown })));
  const namesOf = (found: { name: string; shown: string }[]) => [
    ...new Set(found.map(({ name, shown }) => `${name}: ${shown}`)),
  ];

  test('are the same set as in English, in the same order', () => {
    for (const area of areas)
      expect([area, Object.keys(wordsOf(language, area))]).toEqual([area, Object.keys(wordsOf('en', area))]);
  });

  test('leave room for the same things as in English', () => {
    for (const { name, text, english } of all)
      expect([name, slotsOf(text)]).toEqual([name, slotsOf(english)]);
  });

  test('tell apart the numbers that the language tells apart, and no others', () => {
    for (const { name, text } of all)
      for (const plural of pluralsOf(text)) {
        const own = plural.filter((category) => !category.startsWith('='));
        expect([name, own]).toEqual([
          name,
          expect.arrayContaining([...categoriesOf(language, plural), 'other']),
        ]);
        expect([name, [...categoriesOf(language), 'other']]).toEqual([name, expect.arrayContaining(own)]);
      }
  });

  test('read without holes, slips and stray spaces', () => {
    expect(namesOf(read.filter(({ shown }) => /[{}<>|#]/.test(shown)))).toEqual([]);
    expect(namesOf(read.filter(({ shown }) => /^\s|\s{2}|\s[,.]|\.{3}/.test(shown)))).toEqual([]);
    expect(namesOf(read.filter(({ text, shown }) => text !== '' && shown.trim() === ''))).toEqual([]);
  });

  test('use the quotation marks of the language, opened and closed', () => {
    const foreign = new RegExp(
      `["'${[...'“”„«»「」‘'].filter((mark) => !quotes[language].includes(mark)).join('')}]`,
    );
    expect(namesOf(read.filter(({ shown }) => foreign.test(shown)))).toEqual([]);
    const [open = '', close = open] = quotes[language];
    const count = (text: string, mark: string) => text.split(mark).length - 1;
    const uneven = read.filter(({ shown }) =>
      open === close
        ? language === 'sv' && count(shown, open) % 2
        : count(shown, open) !== count(shown, close),
    );
    expect(namesOf(uneven)).toEqual([]);
  });

  if (language !== 'en')
    test('leave nothing in English', () => {
      const words = (text: string) => text.match(/\p{L}{2,}/gu) ?? [];
      const same = all.filter(
        ({ key, text, english }) => text === english && words(text).length > 2 && !isGrammar(key),
      );
      expect(same.map(({ name }) => name)).toEqual([]);
      const sounds = /\b(?:the|your|you|with|this|and|that|from|isn’t|can’t)\b/i;
      expect(namesOf(read.filter(({ shown }) => sounds.test(shown)))).toEqual([]);
    });
});

describe('what a language asks of its typesetters', () => {
  const shown = (language: string) =>
    areas.flatMap((area) =>
      Object.entries(wordsOf(language, area)).flatMap(([key, text]) =>
        isGrammar(key)
          ? []
          : readings(language, text).map((reading) => `${key}: ${reading}`.slice(key.length + 2)),
      ),
    );

  test('French keeps : ; ! ? and its quotation marks from falling to the next line', () => {
    expect(shown('fr').filter((text) => /(?<![\u00a0\u202f])[:;!?»]|«(?![\u00a0\u202f])/.test(text))).toEqual(
      [],
    );
  });

  test('Spanish opens what it asks and exclaims', () => {
    const count = (text: string, mark: string) => text.split(mark).length - 1;
    const unopened = shown('es').filter(
      (text) => count(text, '?') !== count(text, '¿') || count(text, '!') !== count(text, '¡'),
    );
    expect(unopened).toEqual([]);
  });

  test('Japanese ends its sentences in its own way', () => {
    expect(shown('ja').filter((text) => /[?!,;]|\p{Script=Hiragana}\.|[。？] /u.test(text))).toEqual([]);
  });
});
