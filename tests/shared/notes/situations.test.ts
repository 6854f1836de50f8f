import { describe, expect, test } from 'vitest';
import {
  type ComposedNote,
  composeNote,
  howSentenceOf,
  madeSentenceOf,
} from '../../../shared/notes/compose.ts';
import { noteLanguages } from '../../../shared/notes/language.ts';
import { firstNameOf, fullNameOf } from '../../../shared/notes/names.ts';
import { quotableTitle } from '../../../shared/notes/title.ts';
import { textOf } from '../../../shared/text/text.ts';
import { catalogues, variants } from './support/catalogues.ts';
import { bounds, lengthOf, slips } from './support/grammar.ts';
import { crowded, optionsIn, type Situation, situations } from './support/situations.ts';

const everyday = situations(200, 20_261_121);

/** Other people’s words make no claim to grammar. */
function masked(
  text: string,
  { facts }: Situation,
  language: string,
  title = quotableTitle(facts.title),
): string {
  const people = [facts.helper, facts.sender, ...(facts.coHelpers ?? [])];
  const names = people.flatMap((name) => [fullNameOf(name), firstNameOf(name, language)]);
  return [...(title === null ? [] : [title]), ...names.sort((a, b) => b.length - a.length)]
    .reduce((left, words) => left.replaceAll(words, 'X1'), text)
    .replace(/X1(?:[,、] X1)*/g, 'X1');
}
const addressOf = ({ facts, tone }: Situation, language: string) =>
  (facts.coHelpers?.length ?? 0) > 0 || facts.andTeam
    ? 'many'
    : tone === 'formal' || (language === 'fr' && tone === 'plain')
      ? 'formal'
      : 'one';

describe.each(noteLanguages)('200 situations in %s', (language) => {
  const catalogue = catalogues[language];
  const notes: [Situation, ComposedNote][] = everyday.map((situation) => [
    situation,
    composeNote(situation.facts, optionsIn(language, catalogue, situation)),
  ]);

  test('no slot is unfilled, no word doubled, nothing disagrees that a rule can see', () => {
    const found = notes.flatMap(([situation, note]) => {
      const to = addressOf(situation, language);
      const plural = to === 'many' && situation.tone === 'formal';
      // The polite plural is its own word in few languages; "one" of its words may look like the familiar plural.
      const wrong = slips(
        language,
        masked(`${note.subject}\n${note.text}`, situation, language),
        plural ? 'formal' : to,
      );
      return wrong
        .filter((one) => !(plural && one.startsWith('address')))
        .map((one) => `${one}\n${note.text}`);
    });
    expect(found.slice(0, 5)).toEqual([]);
  });

  test('each is short, and long enough to be meant', () => {
    const [least, most] = bounds(language);
    for (const [situation, note] of notes) {
      const length = lengthOf(
        language,
        language === 'ja' ? masked(note.text, situation, language, null) : note.text,
      );
      if (length < least || length > most)
        expect(`${length}: ${note.text}`).toBe(`between ${least} and ${most}`);
      expect(note.subject).toMatch(/^[^\n\r]{2,200}$/);
    }
  });

  test('three chips, two effects and long names leave room too, and every chip stays', () => {
    const [, most] = bounds(language);
    for (const situation of crowded(60, 20_261_122)) {
      const options = optionsIn(language, catalogue, situation);
      const { text } = composeNote(situation.facts, options);
      expect([lengthOf(language, text) <= most, text]).toEqual([true, text]);
      const { how, madePossible } = situation.facts;
      for (const sentence of [
        howSentenceOf(how, options, situation.facts),
        madeSentenceOf(madePossible, options, situation.facts),
      ])
        expect([text.includes(sentence ?? ''), sentence, text]).toEqual([true, sentence, text]);
    }
  });

  test('greeting and closing are those of the tone', () => {
    for (const [situation, note] of notes) {
      const paragraphs = note.text.split('\n\n');
      expect(paragraphs).toHaveLength(3);
      const frame = (key: string) =>
        [
          ...variants(catalogue, `${key}.${situation.tone}`),
          ...(key === 'greeting' ? ['greeting.all'] : []),
        ].map((one) => (catalogue[one] ?? '').split(/\{\w+\}/).map((part) => part.replace('\n', '')));
      const fits = (text: string, key: string) =>
        frame(key).some(([start = '', end = '']) => text.startsWith(start) && text.endsWith(end));
      expect([paragraphs[0], fits(paragraphs[0] ?? '', 'greeting')]).toEqual([paragraphs[0], true]);
      const closing = paragraphs[2]?.split('\n')[0] ?? '';
      const closings = variants(catalogue, `closing.${situation.tone}`).map(
        (one) =>
          textOf(language, catalogue)(one, new Proxy({}, { get: () => 'X', has: () => true })).split('\n')[0],
      );
      const addressed =
        closings.some((one) => one === closing) || /\{/.test(JSON.stringify(frame('closing')));
      expect([closing, addressed || closing.startsWith('Bien à')]).toEqual([closing, true]);
    }
  });

  test('“again” is said once at most', () => {
    const again = (catalogue.once ?? '').split('|')[0] ?? '';
    for (const [situation, note] of notes) {
      const text = masked(note.text, situation, language).toLowerCase();
      expect([text.split(again).length <= 2, text]).toEqual([true, text]);
    }
  });
});
