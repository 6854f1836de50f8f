import { describe, expect, test } from 'vitest';
import type { ProblemCode } from '../../addin/common/problem.ts';
import { statusOf } from '../../shared/errors.ts';
import { allHows, madePossibles } from '../../shared/notes/chips.ts';
import deCommon from '../../shared/text/de/common.json';
import dePane from '../../shared/text/de/pane.json';
import deQuick from '../../shared/text/de/quick.json';
import deSuggestion from '../../shared/text/de/suggestion.json';
import enCommon from '../../shared/text/en/common.json';
import enPane from '../../shared/text/en/pane.json';
import enQuick from '../../shared/text/en/quick.json';
import enSuggestion from '../../shared/text/en/suggestion.json';
import { type Catalogue, textOf } from '../../shared/text/text.ts';

const named = (text: string) => [...text.matchAll(/\{\s*(\w+)\s*[},]/g)].map((match) => match[1]).sort();
const areas: [string, Catalogue, Catalogue][] = [
  ['pane', enPane, dePane],
  ['quick', enQuick, deQuick],
  ['suggestion', enSuggestion, deSuggestion],
  ['common', enCommon, deCommon],
];

describe.each(areas)('the words of %s', (_, en, de) => {
  test('are the same set in German', () => expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort()));
  test('name the same things in German', () => {
    for (const key of Object.keys(en))
      expect([key, new Set(named(de[key] ?? ''))]).toEqual([key, new Set(named(en[key] ?? ''))]);
  });
  test('format in both languages', () => {
    const values = new Proxy(
      {},
      { get: (_target, name) => (/seconds|wait|more|count/.test(String(name)) ? 2 : 'X'), has: () => true },
    );
    for (const [locale, words] of [
      ['en', en],
      ['de', de],
    ] as const)
      for (const key of Object.keys(words))
        expect(textOf(locale, en, words)(key, values)).not.toMatch(/[{}]/);
  });
});

test('every chip has a label in both languages', () => {
  for (const key of [...allHows.map((name) => `how.${name}`), ...madePossibles.map((name) => `made.${name}`)])
    for (const words of [enCommon, deCommon] as Catalogue[]) expect(words[key]).toBeTruthy();
});

test('every fault has its sentence', () => {
  const ours: ProblemCode[] = [
    'offline',
    'unexpected-answer',
    'sign-in-needed',
    'sign-in-refused',
    'sign-in-unavailable',
  ];
  for (const code of [...Object.keys(statusOf), ...ours])
    expect((enCommon as Catalogue)[`problem.${code}`]).toBeTruthy();
});
