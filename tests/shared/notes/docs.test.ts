import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allHows, madePossibles, occasions, tones, treats } from '../../../shared/notes/chips.ts';
import { noteLanguages } from '../../../shared/notes/language.ts';
import { noteWords } from '../../../shared/notes/length.ts';
import { noteSamples } from './support/samples.ts';

const docs = readFileSync(new URL('../../../docs/notes.md', import.meta.url), 'utf8');

test('docs/notes.md shows what is composed today (`node local/run.mjs docs/note-samples.ts` writes it anew)', () =>
  expect(docs.split('<!-- samples -->')[1]?.trim()).toBe(noteSamples()));

test('docs/notes.md names every language, occasion, tone, chip and treat', () => {
  for (const name of [...noteLanguages, ...occasions, ...tones, ...allHows, ...madePossibles, ...treats])
    expect(docs).toContain(`\`${name}\``);
  expect(docs).toContain(`${noteWords.least} to ${noteWords.most} words`);
});
