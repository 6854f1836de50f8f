import { describe, expect, test } from 'vitest';
import { relationOf } from '../../../addin/outlook/relation.ts';
import type { Helper } from '../../../shared/api.ts';

const me = { name: 'Ana Duarte', address: 'ana.duarte@contoso.example' };
const dana = { id: 'dana', displayName: 'Dana Ortiz', mail: 'dana.ortiz@contoso.example' };
const priya: Helper = {
  id: 'priya',
  displayName: 'Priya Nair',
  mail: 'priya.nair@contoso.example',
  jobTitle: 'Network engineer',
  preferredLanguage: null,
  manager: dana,
  preference: { thanks: true, ccManager: true, teamFeed: true, digest: true },
  card: { likesToHear: '', wouldLoveTo: '' },
};

describe('before anything is sent the pane knows', () => {
  test('that the manager gets a copy', () =>
    expect(relationOf(priya, me, null)).toEqual({ kind: 'copies', manager: dana, helperIsMyManager: false }));
  test('that the helper is me, whatever the capitals', () =>
    expect(relationOf({ ...priya, mail: 'Ana.Duarte@contoso.example' }, me, null).kind).toBe('myself'));
  test('that there is no manager', () =>
    expect(relationOf({ ...priya, manager: null }, me, null).kind).toBe('no-manager'));
  test('that I am the manager', () =>
    expect(relationOf(priya, { name: dana.displayName, address: dana.mail }, null).kind).toBe(
      'i-am-the-manager',
    ));
  test('that the helper is my own manager', () =>
    expect(relationOf(priya, me, 'priya')).toMatchObject({ helperIsMyManager: true }));
  test('that the helper likes it quiet', () =>
    expect(
      relationOf({ ...priya, preference: { ...priya.preference, ccManager: false } }, me, null).kind,
    ).toBe('prefers-quiet'));
  test('that the helper wants no notes', () =>
    expect(relationOf({ ...priya, preference: { ...priya.preference, thanks: false } }, me, null).kind).toBe(
      'declines',
    ));
  test('that the directory has no address', () =>
    expect(relationOf({ ...priya, mail: null }, me, null).kind).toBe('no-address'));
});
