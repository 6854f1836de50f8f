import { describe, expect, test } from 'vitest';
import { phrasesByLanguage } from '../../../../shared/detection/conversation/phrases/all.ts';
import { inChat, thanked } from './people.ts';
import sayings from './sayings.json';

const helper = 'Priya Nair';

describe.each(Object.entries(sayings))('%s', (_, { ask, repair, works, trying, broken }) => {
  const asked = `Ana: ${ask}`;
  const repaired = `Priya: ${repair}`;

  test('a repair is enough, a confirmation more so, whatever the answer was', () => {
    expect(thanked(inChat(asked, repaired))).toBe(helper);
    expect(inChat(asked, repaired, `Ana: ${works}`)).toMatchObject({
      kind: 'confirmed',
      helper: { name: helper },
    });
    expect(thanked(inChat(asked, 'Priya: VPN 2', `Ana: ${works}`))).toBe(helper);
  });

  test('no thanks before it was tried, while it is broken, or where I am the helper', () => {
    expect(thanked(inChat(asked, repaired, `Ana: ${trying}`))).toBe(null);
    expect(thanked(inChat(asked, repaired, `Ana: ${broken}`))).toBe(null);
    expect(thanked(inChat(asked, 'Priya: VPN 2', `Ana: ${trying}`))).toBe(null);
    expect(thanked(inChat(`Priya: ${ask}`, `Ana: ${repair}`, `Priya: ${works}`))).toBe(null);
  });
});

test('every language says the essential things, in tidy lists', () => {
  for (const [language, phrases] of Object.entries(phrasesByLanguage)) {
    for (const meaning of ['works', 'thanks', 'trying', 'broken', 'unless', 'problem', 'should'] as const)
      expect(phrases[meaning], `${language} ${meaning}`).toBeTruthy();
    expect(phrases.did ?? (phrases.by && phrases.done), language).toBeTruthy();
    for (const list of Object.values(phrases)) {
      const each = list.split(', ');
      expect(each.every((phrase: string) => phrase.trim() === phrase && phrase.length > 0)).toBe(true);
      expect(new Set(each).size).toBe(each.length);
    }
  }
});
