import { expect, test } from 'vitest';
import { relativeTime } from '../../../addin/common/relative-time.ts';

const now = new Date(2026, 10, 20, 12, 0);
test.each([
  [new Date(2026, 10, 20, 11, 59, 40), 'now'],
  [new Date(2026, 10, 20, 11, 20), '40 minutes ago'],
  [new Date(2026, 10, 20, 9, 0), '3 hours ago'],
  [new Date(2026, 10, 19, 23, 0), 'yesterday'],
  [new Date(2026, 10, 17, 12, 0), '3 days ago'],
  [new Date(2026, 10, 3, 12, 0), '2 weeks ago'],
  [new Date(2025, 10, 1, 12, 0), 'last year'],
])('%s is said as %s', (at, said) => expect(relativeTime(at, now, 'en')).toBe(said));

test('in the reader’s language', () =>
  expect(relativeTime(new Date(2026, 10, 19, 12, 0), now, 'de')).toBe('gestern'));
