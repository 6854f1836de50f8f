import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Names are no words. */
const names = /^(?:Kind Regards|Outlook|Teams|Microsoft Teams)$/;
const attribute =
  /\b(?:aria-(?:label|description|placeholder)|title|label|placeholder|alt|hint)="([^"]*\p{L}{2}[^"]*)"/gu;
/** What stands between a tag, or what is computed, and a closing tag. */
const content = /[>}]\s*([^<>{}]*\p{L}{2}[^<>{}]*?)\s*<\//gu;

const sources = ['addin', 'functions'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => `${folder}/${path}`),
);
const wordsIn = (code: string) =>
  [attribute, content]
    .flatMap((pattern) => [...code.matchAll(pattern)].map(([, words = '']) => words.trim()))
    .filter((words) => !names.test(words));

test('a word in code is noticed', () => {
  expect(wordsIn('<Button aria-label="Close">{t("x")} now</Button>')).toEqual(['Close', 'now']);
  expect(wordsIn('<h1>Kind Regards</h1>')).toEqual([]);
});

test.each(['addin', 'functions'])('what people read stands in the catalogues, not in %s', (folder) => {
  const own = sources.filter((path) => path.startsWith(folder));
  expect(own.length).toBeGreaterThan(20);
  expect(
    own.flatMap((path) => wordsIn(readFileSync(path, 'utf8')).map((words) => `${path}: ${words}`)),
  ).toEqual([]);
});
