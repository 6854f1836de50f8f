import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { detectResolution, showThreshold } from '../../../shared/detection/detect.ts';
import type { Conversation } from '../../../shared/detection/types.ts';
import german from '../../../shared/text/de/detection.json';
import english from '../../../shared/text/en/detection.json';

/** A file dropped in `resolved/`, `open/` or `not-a-ticket/` is a test; `expect` may say more. */
type Fixture = Conversation & {
  expect: { system?: string; ticketId?: string; helper?: string; kind?: string };
};

const fixturesIn = (folder: string): [string, Fixture][] => {
  const place = new URL(`fixtures/${folder}/`, import.meta.url);
  return readdirSync(place).map((file) => [file, JSON.parse(readFileSync(new URL(file, place), 'utf8'))]);
};

describe('resolved: offered for thanks, with its helper', () => {
  test.each(fixturesIn('resolved'))('%s', (_, { expect: wanted, ...conversation }) => {
    const verdict = detectResolution(conversation);
    const { helper, ...rest } = wanted;
    expect(verdict).toMatchObject({
      thankable: true,
      ...rest,
      ...(helper ? { helper: { name: helper } } : {}),
    });
    expect(verdict.confidence).toBeGreaterThanOrEqual(showThreshold);
    expect(verdict.because.length).toBeGreaterThan(0);
  });
});

describe('open: a ticket, but nothing to thank for', () => {
  test.each(fixturesIn('open'))('%s', (_, { expect: wanted, ...conversation }) => {
    const verdict = detectResolution(conversation);
    expect(verdict).toMatchObject({ thankable: false, ...wanted });
    expect(verdict.kind).not.toBe('ordinary');
    expect(verdict.confidence).toBeLessThan(showThreshold);
  });
});

describe('not a ticket', () => {
  test.each(fixturesIn('not-a-ticket'))('%s', (_, { expect: wanted, ...conversation }) => {
    expect(detectResolution(conversation)).toMatchObject({ thankable: false, ...wanted });
  });
});

test('every reason has its words in both languages', () => {
  const rules = ['resolved', 'open', 'not-a-ticket'].flatMap((folder) =>
    fixturesIn(folder).flatMap(([, fixture]) => detectResolution(fixture).because.map(({ rule }) => rule)),
  );
  expect([...new Set(rules)].filter((rule) => !(rule in english) || !(rule in german))).toEqual([]);
});
