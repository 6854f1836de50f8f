import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { allHows, chipsFor, madePossibles, occasions, tones, treats } from '../../../shared/notes/chips.ts';
import { noteLanguages } from '../../../shared/notes/language.ts';
import { textOf } from '../../../shared/text/text.ts';
import { catalogues, variants } from './support/catalogues.ts';

const english = catalogues.en;
interface Part {
  type: number;
  value?: string;
  options?: Record<string, { value: Part[] }>;
}
/** The slots of an ICU message: everything that is neither literal text nor a plural's “#”. */
const slotsOf = (parts: Part[]): string[] =>
  parts.flatMap(({ type, value, options }) => [
    ...(type === 0 || type === 7 || value === undefined ? [] : [value]),
    ...Object.values(options ?? {}).flatMap((option) => slotsOf(option.value)),
  ]);
const named = (text: string) =>
  new Set(slotsOf(new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst() as Part[]));
/** What a language may have more or less of: whom it speaks to, its nouns' forms, how many greetings it knows. */
const free = /^you\.|^topic\.[^.]+\.(?:object|gender|number)$|^(?:greeting|closing)\..+\.\d+$/;
const keysOf = (words: object) =>
  Object.keys(words)
    .filter((key) => !free.test(key))
    .sort();
/** Slots that only agree with another: a language may do without. */
const agreeing = new Set(['number', 'gender', 'to']);

describe.each(noteLanguages)('the words of notes in %s', (language) => {
  const words = catalogues[language];
  const own = Object.keys(words).flatMap((key) => (key.startsWith('you.') ? [key.slice(4)] : []));

  test('are the same set as in English', () => expect(keysOf(words)).toEqual(keysOf(english)));

  test('leave room for the same things as in English', () => {
    for (const key of keysOf(words)) {
      const slots = [...named(words[key] ?? '')].filter((slot) => !own.includes(slot) && !agreeing.has(slot));
      const expected = [...named(english[key] ?? '')].filter(
        (slot) => !agreeing.has(slot) && !(`you.${slot}` in english),
      );
      expect([key, slots.sort()]).toEqual([key, expected.sort()]);
    }
  });

  test('are ICU messages that format, with every form of address', () => {
    const say = textOf(language, words);
    for (const to of [...tones, 'many', 'formals'])
      for (const key of Object.keys(words)) {
        const values = new Proxy(
          {},
          { get: (_, name) => (name === 'hours' ? 4 : name === 'to' ? to : 'X'), has: () => true },
        );
        expect([key, say(key, values)]).toEqual([key, expect.not.stringMatching(/[{}]/)]);
      }
  });

  test('know every chip, occasion, tone and treat, each key of variants without a gap', () => {
    for (const name of allHows) expect(variants(words, `how.${name}`).length).toBeGreaterThan(1);
    for (const name of madePossibles) expect(variants(words, `made.${name}`).length).toBeGreaterThan(1);
    for (const name of treats) expect(words[`treat.${name}`]).toBeTruthy();
    for (const tone of tones)
      for (const key of ['greeting', 'closing']) expect(variants(words, `${key}.${tone}`)).not.toEqual([]);
    for (const occasion of [...occasions, 'by-hand']) {
      expect(words[`subject.${occasion}`]).toBeTruthy();
      expect(variants(words, `thanks.${occasion}`).length).toBeGreaterThan(2);
    }
    for (const key of Object.keys(words)) {
      const [, stem, number] = /^(.+)\.(\d+)$/.exec(key) ?? [];
      if (number && number !== '1')
        expect([key, `${stem}.${Number(number) - 1}` in words]).toEqual([key, true]);
    }
  });

  test('repeat no sentence and no topic’s word', () => {
    const sentences = Object.entries(words).filter(([key]) =>
      /^(?:fact|thanks|effect|hurt|credit|more|invite)\./.test(key),
    );
    const seen = new Map<string, string>();
    for (const [key, text] of sentences) {
      const kind = key.split('.').slice(0, 2).join('.');
      expect([key, seen.get(`${kind} ${text}`)]).toEqual([key, undefined]);
      seen.set(`${kind} ${text}`, key);
    }
    const topicWords = Object.entries(words).flatMap(([key, text]) =>
      /^topic\..+\.words$/.test(key) ? text.split('|') : [],
    );
    expect(topicWords.length).toBe(new Set(topicWords).size);
    for (const word of topicWords) expect(word).toBe(word.toLowerCase().trim());
  });

  test('never speak as a system does', () => {
    const said = Object.entries(words)
      .filter(([key]) => !/\.words$|^once$/.test(key))
      .map(([, text]) => text);
    expect(said.join('\n')).not.toMatch(
      /incident|resolution|sincere appreciation|outstanding|bearbeitungs|Vorgang/i,
    );
    expect(said.join('\n')).not.toMatch(/['"]/);
  });
});

test('an occasion offers only chips that exist', () => {
  for (const { how, madePossible } of Object.values(chipsFor)) {
    for (const name of how) expect(allHows).toContain(name);
    for (const name of madePossible) expect(madePossibles).toContain(name);
  }
});
