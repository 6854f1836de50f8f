import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { buildModule } from '../../../bench/bundle/build.ts';
import { detectResolution, loadLanguages, missingLanguages } from '../../../shared/detection/client.ts';
import { phrasesByLanguage } from '../../../shared/detection/conversation/phrases/all.ts';
import { talkLoaders } from '../../../shared/detection/conversation/phrases/load.ts';
import { languages } from '../../../shared/detection/languages/all.ts';
import clues from '../../../shared/detection/languages/clues.json';
import { noticeLoaders } from '../../../shared/detection/languages/load.ts';
import { wantedLanguages } from '../../../shared/detection/languages/wanted.ts';
import type { Conversation } from '../../../shared/detection/types.ts';
import sayings from './conversation/sayings.json';

const me = { name: 'Nora Falk', address: 'nora.falk@fabrikam.example' };
const mail = (...lines: string[]): Conversation => ({
  kind: 'mail',
  me,
  messages: [{ subject: lines[0] ?? '', body: { contentType: 'text', content: lines.join('\n') } }],
});
const danish = mail('Din sag #5126 er løst', 'Hej Nora,', 'din sag #5126 er løst af Mette Holm.');

describe('languages come as a mail asks for them', () => {
  test('an English mail asks for none', () => {
    expect(wantedLanguages(mail('Your ticket has been resolved', 'It works now, thank you!'))).toEqual([]);
  });

  test('a Danish notice is understood once Danish is there', async () => {
    expect(detectResolution(danish).thankable).toBe(false);
    expect(missingLanguages(danish)).toContain('da');
    await loadLanguages([...missingLanguages(danish), 'no such language']);
    expect(missingLanguages(danish)).toEqual([]);
    expect(detectResolution(danish)).toMatchObject({ thankable: true, helper: { name: 'Mette Holm' } });
  });

  const resolved = new URL('fixtures/resolved/', import.meta.url);
  const named = readdirSync(resolved).filter((file) => (file.split('-')[0] ?? '') in languages);
  test.each(named)('resolved/%s asks for its language', (file) => {
    const language = file.split('-')[0] ?? '';
    const fixture: Conversation = JSON.parse(readFileSync(new URL(file, resolved), 'utf8'));
    expect(['en', ...wantedLanguages(fixture)]).toContain(language);
  });

  test.each(Object.entries(sayings))('people who talk in %s ask for it', (language, { ask, works }) => {
    expect(['en', ...wantedLanguages(mail(ask, works))]).toContain(language);
  });
});

test('every language can be loaded, and has clues to be known by', () => {
  expect(['en', ...Object.keys(noticeLoaders)].sort()).toEqual(Object.keys(languages).sort());
  expect(['en', ...Object.keys(talkLoaders)].sort()).toEqual(Object.keys(phrasesByLanguage).sort());
  const known = new Set([
    ...Object.keys(clues.words),
    ...Object.values(clues.scripts).join(', ').split(', '),
  ]);
  expect(Object.keys(languages).filter((language) => language !== 'en' && !known.has(language))).toEqual([]);
});

test('a client begins with at most 60 kB, and a language is at most 3 kB more', async () => {
  const entry = fileURLToPath(new URL('../../../shared/detection/client.ts', import.meta.url));
  const chunks = await buildModule(entry);
  const weightOf = (later: boolean) =>
    chunks.filter((chunk) => chunk.later === later).map(({ code }) => gzipSync(code).length);
  expect(weightOf(false).reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(60_000);
  expect(Math.max(...weightOf(true))).toBeLessThanOrEqual(3_000);
});
