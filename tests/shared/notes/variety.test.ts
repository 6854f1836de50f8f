import { describe, expect, test } from 'vitest';
import { composeNote } from '../../../shared/notes/compose.ts';
import { noteLanguages } from '../../../shared/notes/language.ts';
import { seedOf } from '../../../shared/notes/seed.ts';
import { catalogues } from './support/catalogues.ts';
import { bareFacts, optionsIn } from './support/situations.ts';
import { distinctShare, sentencesOf, tickets } from './support/variety.ts';

describe.each(noteLanguages)('ten notes to one person in %s', (language) => {
  const write = (person: number, how: 'patient'[], remember: boolean) => {
    const written: string[] = [];
    for (const [at, title] of tickets.entries()) {
      const ticketId = `INC${person}${at}`;
      const before = remember ? [...written].reverse() : [];
      const options = optionsIn(language, catalogues[language], { seed: seedOf(ticketId), before });
      written.push(composeNote({ ...bareFacts, title, ticketId, how }, options).text);
    }
    return written;
  };

  test('at least 60 % of their sentences are their own, greetings and closings counted', () => {
    for (let person = 0; person < 8; person++) {
      expect(distinctShare(write(person, [], true))).toBeGreaterThanOrEqual(0.6);
      expect(distinctShare(write(person, ['patient'], true))).toBeGreaterThanOrEqual(0.6);
    }
  });

  test('even for a client that remembers nothing, 60 % of what stands between greeting and closing', () => {
    const shares = Array.from({ length: 8 }, (_, person) =>
      distinctShare(write(person, [], false).map((text) => text.split('\n\n')[1] ?? '')),
    );
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0.6);
  });

  test('what the last note said is not said again', () => {
    const [, last = '', ...earlier] = write(7, [], true).reverse();
    for (const sentence of sentencesOf(last.split('\n\n')[1] ?? ''))
      expect([sentence, sentencesOf(earlier[0] ?? '').includes(sentence)]).toEqual([sentence, false]);
  });
});
