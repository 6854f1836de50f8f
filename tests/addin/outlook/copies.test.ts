import { expect, test } from 'vitest';
import { copiesOf } from '../../../addin/outlook/copies.ts';
import type { Helper } from '../../../shared/api.ts';

const person = (id: string, name: string) => ({ id, displayName: name, mail: `${id}@contoso.example` });
const dana = person('dana', 'Dana Ortiz');
const carlos = person('carlos', 'Carlos Méndez');
const helper = (id: string, name: string, manager: Helper['manager'], ccManager = true): Helper => ({
  ...person(id, name),
  jobTitle: null,
  preferredLanguage: null,
  manager,
  preference: { thanks: true, ccManager, teamFeed: true, digest: true },
  card: { likesToHear: '', wouldLoveTo: '' },
});
const priya = helper('priya', 'Priya Nair', dana);
const sam = helper('sam', 'Sam Okafor', dana);
const mia = helper('mia', 'Mia Brandt', carlos);
const ana = helper('ana', 'Ana Duarte', carlos);
const sender = { me: { name: 'Ana Duarte', address: 'ana@contoso.example' }, mine: ana };
const all = { ccManagers: true, ccOwnManager: false };
const ids = (people: { id: string }[]) => people.map(({ id }) => id);

test('a manager of two helpers is copied once', () =>
  expect(ids(copiesOf([priya, sam], sender, all))).toEqual(['dana']));
test('two managers share the glory', () =>
  expect(ids(copiesOf([priya, mia], sender, all))).toEqual(['dana', 'carlos']));
test('one helper who prefers it quiet keeps their manager out', () =>
  expect(copiesOf([priya, helper('sam', 'Sam Okafor', dana, false)], sender, all)).toEqual([]));
test('a manager who is thanked too needs no copy', () =>
  expect(copiesOf([priya, helper('dana', 'Dana Ortiz', null)], sender, all)).toEqual([]));
test('a manager who writes it needs none, even before the directory says who that is', () =>
  expect(
    copiesOf([priya], { me: { name: 'Dana Ortiz', address: 'DANA@contoso.example' }, mine: null }, all),
  ).toEqual([]));
test('the sender’s own manager is copied when wanted, once', () => {
  expect(ids(copiesOf([priya], sender, { ccManagers: true, ccOwnManager: true }))).toEqual([
    'dana',
    'carlos',
  ]);
  expect(ids(copiesOf([mia], sender, { ccManagers: true, ccOwnManager: true }))).toEqual(['carlos']);
});
test('leaving the managers out leaves them out', () =>
  expect(copiesOf([priya], sender, { ccManagers: false, ccOwnManager: false })).toEqual([]));
