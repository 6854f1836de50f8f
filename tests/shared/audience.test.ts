import { describe, expect, test } from 'vitest';
import type { Helper, Preference } from '../../shared/api.ts';
import { audienceOf, type Choice, ownManagerIn } from '../../shared/audience.ts';
import { defaultPreferences, shownToSenders } from '../../shared/preferences.ts';

const person = (id: string) => ({ id, displayName: id, mail: `${id}@contoso.example` });
const dana = person('dana');
const carlos = person('carlos');
const open = shownToSenders(defaultPreferences).preference;

const helper = (
  id: string,
  preference: Partial<Preference> = {},
  manager: Helper['manager'] = dana,
): Helper => ({
  ...person(id),
  jobTitle: null,
  preferredLanguage: null,
  manager,
  preference: { ...open, ...preference },
  card: { likesToHear: '', wouldLoveTo: '' },
});
const choice = (change: Partial<Choice> = {}): Choice => ({
  sender: person('ana'),
  ccManagers: true,
  visibility: 'team',
  ...change,
});
const seenBy = (helpers: Helper[], change: Partial<Choice> = {}) =>
  helpers.map((each) => {
    const { ccManager, teamFeed, digest } = audienceOf(each, helpers, choice(change));
    return { ccManager, teamFeed, digest };
  });
const everybody = { ccManager: true, teamFeed: true, digest: true };

describe('who sees a thank-you besides the helper', () => {
  test.each<[string, Partial<Preference>, Partial<Choice>, object]>([
    ['nobody minds', {}, {}, everybody],
    ['no copy, but the digest', { ccManager: false }, {}, { ...everybody, ccManager: false }],
    ['a copy, but no digest', { digest: false }, {}, { ...everybody, digest: false }],
    ['not in the feed', { teamFeed: false }, {}, { ...everybody, teamFeed: false }],
    [
      'between the two of them',
      { ccManager: false, teamFeed: false, digest: false },
      {},
      { ccManager: false, teamFeed: false, digest: false },
    ],
    [
      'the sender leaves the manager out, of the digest too',
      {},
      { ccManagers: false },
      { ccManager: false, teamFeed: true, digest: false },
    ],
    ['the sender keeps it from the team', {}, { visibility: 'private' }, { ...everybody, teamFeed: false }],
    [
      'the manager wrote it, and needs to be told nothing',
      {},
      { sender: dana },
      { ccManager: false, teamFeed: true, digest: false },
    ],
  ])('%s', (_, preference, change, expected) => {
    expect(seenBy([helper('priya', preference)], change)).toEqual([expected]);
  });

  test('of two who read the same words the more reserved decides', () => {
    expect(seenBy([helper('priya', { ccManager: false }), helper('jonas', { digest: false })])).toEqual([
      { ccManager: false, teamFeed: true, digest: false },
      { ccManager: false, teamFeed: true, digest: false },
    ]);
    expect(seenBy([helper('priya', { teamFeed: false }), helper('jonas')])).toEqual([
      { ...everybody, teamFeed: false },
      { ...everybody, teamFeed: false },
    ]);
  });

  test('the wish of one does not reach another’s manager', () => {
    expect(seenBy([helper('priya', { ccManager: false, digest: false }), helper('mia', {}, carlos)])).toEqual(
      [{ ccManager: false, teamFeed: true, digest: false }, everybody],
    );
  });
});

describe('the sender’s own manager gets a copy', () => {
  test.each<[string, Helper['manager'], Helper[], string | null]>([
    ['gladly', carlos, [helper('priya')], 'carlos'],
    ['not without one', null, [helper('priya')], null],
    ['not without a mailbox', { ...carlos, mail: null }, [helper('priya')], null],
    ['not when thanked in it', dana, [helper('dana', {}, null)], null],
    ['when also the helper’s, and nobody minds', dana, [helper('priya')], 'dana'],
    ['not when also the helper’s who prefers no copy', dana, [helper('priya', { ccManager: false })], null],
  ])('%s', (_, manager, helpers, expected) => {
    expect(ownManagerIn(manager, helpers, 'ana')?.id ?? null).toBe(expected);
  });
});

test('whoever wants no notes is told about no further', () => {
  expect(shownToSenders({ ...defaultPreferences, thanks: false, likesToHear: 'what changed' })).toEqual({
    preference: { thanks: false, ccManager: false, teamFeed: false, digest: false },
    card: { likesToHear: '', wouldLoveTo: '' },
  });
});
