import { expect, test } from 'vitest';
import { hashOf, namesMessage, namesPerson, newest, placeOf } from '../../../local/playground/app/place.ts';

const ana = { userPrincipalName: 'ana.duarte@contoso.example', mail: 'ana@contoso.example' };

test('a bare address opens the first person’s newest mail', () => {
  expect(placeOf('', 'ana')).toEqual({ app: 'outlook', user: 'ana', folder: 'inbox', message: newest });
});

test('an address without a message opens none', () => {
  expect(placeOf('#/outlook?user=mia', 'ana')).toMatchObject({ user: 'mia', message: null });
});

test.each([
  { app: 'outlook', user: 'ana', folder: 'sentitems', message: 'AAMk+/=' },
  { app: 'outlook', user: 'ana', folder: 'inbox', message: null },
  { app: 'teams', user: 'dana', team: 'IT Operations', view: null },
] as const)('a place is the same after a trip through the address bar: %o', (place) => {
  expect(placeOf(hashOf(place), 'nobody')).toEqual(place);
});

test.each(['ana.duarte', 'ANA.DUARTE@contoso.example', 'ana@contoso.example'])('%s names Ana', (asked) => {
  expect(namesPerson(asked, ana)).toBe(true);
});
test('part of a name names nobody', () => expect(namesPerson('ana', ana)).toBe(false));

test('a message is named by id, internet message id or words of its subject', () => {
  const message = { id: 'A1', internetMessageId: '<1@x>', subject: 'Your incident INC0012345' };
  for (const asked of ['A1', '<1@x>', 'inc0012345']) expect(namesMessage(asked, message)).toBe(true);
  expect(namesMessage('INC9', message)).toBe(false);
});
