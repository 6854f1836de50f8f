import { expect, test } from 'vitest';
import { readContext } from '../../../addin/teams/context.ts';

const app = { locale: 'de-de', theme: 'dark' };

test('a channel has a team', () => {
  const team = { internalId: '19:x', groupId: 'a-group', displayName: 'IT Operations' };
  expect(readContext({ app, user: { id: 'me' }, team })).toEqual({
    locale: 'de-de',
    theme: 'dark',
    userId: 'me',
    place: { kind: 'team', groupId: 'a-group', name: 'IT Operations' },
  });
});

test('a chat, a meeting and the personal app have none', () => {
  expect(readContext({ app, user: { id: '' } })).toMatchObject({ userId: null, place: { kind: 'personal' } });
  expect(readContext({ app, team: { groupId: '' } }).place).toEqual({ kind: 'personal' });
});

test('a language that no calendar knows is English', () => {
  expect(readContext({ app: { locale: 'not a locale', theme: 'default' } }).locale).toBe('en');
  expect(readContext({ app: {} })).toMatchObject({ locale: 'en', theme: 'default' });
});
