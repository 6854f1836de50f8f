import { expect, test } from 'vitest';
import type { ProblemCode } from '../../addin/common/problem.ts';
import { statusOf } from '../../shared/errors.ts';
import { allHows, madePossibles } from '../../shared/notes/chips.ts';
import words from '../../shared/text/en/common.json';

// That every language has what English has stands in tests/shared/text.
const known = Object.keys(words);

test('every chip has a label', () => {
  expect(known).toEqual(expect.arrayContaining([...allHows.map((name) => `how.${name}`)]));
  expect(known).toEqual(expect.arrayContaining([...madePossibles.map((name) => `made.${name}`)]));
});

test('every fault has its sentence', () => {
  const ours: ProblemCode[] = [
    'offline',
    'unexpected-answer',
    'sign-in-needed',
    'sign-in-refused',
    'sign-in-unavailable',
  ];
  const codes = [...Object.keys(statusOf), ...ours];
  expect(known).toEqual(expect.arrayContaining(codes.map((code) => `problem.${code}`)));
});
