import { expect, test } from 'vitest';
import { defaultPreferences } from '../../../shared/preferences.ts';
import { ana, jonas, mia, priya, thanks, tomasz } from './support/people.ts';
import { feed, feedPath, list, problem, replies } from './support/replies.ts';
import { visits } from './support/visits.ts';

const visit = visits();
const lists = {
  '/api/thanks/pending': list([]),
  '/api/thanks/received': list([
    thanks('1', {
      sender: mia,
      helpers: [ana, jonas],
      subject: 'Thank you for the invoice',
      visibility: 'private',
    }),
  ]),
  '/api/thanks/given': list([thanks('2', { helpers: [tomasz], state: 'refused', sentAt: null })]),
};

test('one’s own notes speak to the reader, and the tabs work by keyboard', async () => {
  const { tab, faults } = await visit({ team: null, api: replies(lists) });
  await tab.getByText('Mia Brandt thanked you and Jonas Weber for the invoice').waitFor();
  expect(await tab.getByRole('tabpanel', { name: 'Received' }).textContent()).toContain(
    'Not shown in the team’s feed',
  );
  await tab.getByRole('tab', { name: 'Received' }).press('ArrowRight');
  await tab.getByText('You thanked Tomasz Zieliński for the VPN').waitFor();
  expect(await tab.getByRole('tabpanel', { name: 'Given' }).textContent()).toContain('Not sent');
  expect(faults).toEqual([]);
});

test.each([
  ['in one’s own notes', null],
  ['in a team’s channel', { groupId: '00000000-0000-4000-8000-0000000000aa', name: 'IT Operations' }],
])('a note that nobody saw leave is put to its sender: %s', async (_where, team) => {
  const unsure = thanks('3', { helpers: [priya], state: 'unsure', sentAt: null });
  const reported: string[] = [];
  let pending = list([unsure]);
  const answer = replies({ ...lists, [feedPath]: feed([]) });
  const { tab } = await visit({
    team,
    api: (request) => {
      if (request.path === '/api/thanks/pending') return pending;
      if (request.method !== 'POST') return answer(request);
      reported.push(request.path);
      pending = list([]);
      return { body: { id: unsure.id, state: 'sent' } };
    },
  });
  await tab.getByText('We couldn’t confirm that your note to Priya left').waitFor();
  for (const choice of ['Send again', 'It was sent', 'Discard'])
    expect(await tab.getByRole('button', { name: choice }).count()).toBe(1);
  await tab.getByRole('button', { name: 'It was sent' }).click();
  await tab.getByText('We couldn’t confirm').waitFor({ state: 'detached' });
  expect(reported).toEqual([`/api/thanks/${unsure.id}/outcome`]);
});

test('a note that is being sent this minute worries nobody', async () => {
  const sending = thanks('3', { state: 'sending', sentAt: null, claimedAt: new Date().toISOString() });
  const { tab } = await visit({
    team: null,
    api: replies({ ...lists, '/api/thanks/pending': list([sending]) }),
  });
  await tab.getByRole('article').waitFor();
  expect(await tab.getByText('couldn’t confirm').count()).toBe(0);
});

test('both lists say what is so when they are empty or cannot be had', async () => {
  const { tab } = await visit({
    team: null,
    api: replies({
      ...lists,
      '/api/thanks/received': list([]),
      '/api/thanks/given': problem(503, 'storage-unavailable'),
    }),
  });
  await tab.getByRole('heading', { name: 'Nothing here yet.' }).waitFor();
  await tab.getByRole('tab', { name: 'Given' }).click();
  await tab.getByRole('button', { name: 'Try again' }).waitFor();
});

test('how one likes to be thanked is told by keyboard, and a save that fails loses nothing', async () => {
  const sent: unknown[] = [];
  const answer = replies({ ...lists, '/api/me/preferences': { body: defaultPreferences } });
  const { tab, faults } = await visit({
    team: null,
    api: (request) => {
      if (request.method !== 'PUT') return answer(request);
      sent.push(JSON.parse(request.body ?? ''));
      return sent.length === 1 ? problem(503, 'storage-unavailable') : { body: sent.at(-1) };
    },
  });
  await tab.getByRole('tab', { name: 'Received' }).press('ArrowLeft');
  await tab.getByRole('tabpanel', { name: 'How I like to be thanked' }).waitFor();
  const copy = tab.getByRole('checkbox', { name: 'My manager may get a copy' });
  await copy.press('Space');
  await tab.getByLabel('What I like to hear').fill('That it\njust works');
  const save = tab.getByRole('button', { name: 'Save' });
  await save.press('Enter');
  await tab.getByRole('alert').filter({ hasText: 'That wasn’t saved.' }).waitFor();
  expect(await copy.isChecked()).toBe(false);
  await save.press('Enter');
  await tab.getByText('Saved', { exact: true }).first().waitFor();
  const wanted = { ...defaultPreferences, ccManager: false, likesToHear: 'That it just works' };
  expect(sent).toEqual([wanted, wanted]);
  expect(await save.getAttribute('aria-disabled')).toBe('true');
  expect(faults).toEqual([]);
});

test('preferences that cannot be had are asked for again', async () => {
  let hasAnswer = false;
  const { tab } = await visit({
    team: null,
    api: replies({
      ...lists,
      get '/api/me/preferences'() {
        return hasAnswer ? { body: defaultPreferences } : problem(503, 'storage-unavailable');
      },
    }),
  });
  await tab.getByRole('tab', { name: 'How I like to be thanked' }).click();
  const again = tab.getByRole('button', { name: 'Try again' });
  await again.waitFor();
  hasAnswer = true;
  await again.click();
  await tab.getByLabel('What I’d love to work on').waitFor();
});

test('a note one gave is taken back after a question, and the focus stays with it', async () => {
  const given = thanks('2', { helpers: [tomasz] });
  const withdrawn: string[] = [];
  const answer = replies({ ...lists, '/api/thanks/given': list([given]) });
  const { tab, faults } = await visit({
    team: null,
    api: (request) => {
      if (request.method !== 'DELETE') return answer(request);
      withdrawn.push(request.path);
      return { body: { ...given, withdrawnAt: '2026-11-20T09:30:00Z' } };
    },
  });
  await tab.getByRole('article').waitFor();
  expect(await tab.getByRole('button', { name: 'Withdraw' }).count()).toBe(0); // received
  await tab.getByRole('tab', { name: 'Given' }).click();
  const withdraw = tab.getByRole('button', { name: 'Withdraw: Thank you for the VPN' });
  await withdraw.press('Enter');
  await tab.getByText('The mail itself stays with Tomasz Zieliński.').waitFor();
  await tab.getByRole('button', { name: 'Leave it' }).press('Enter');
  await tab.locator('button:focus', { hasText: 'Withdraw' }).press('Enter');
  expect(withdrawn).toEqual([]);
  await tab.getByRole('button', { name: 'Withdraw it' }).press('Enter');
  await tab.locator('li:focus', { hasText: 'Withdrawn: only you still see it here' }).waitFor();
  expect(withdrawn).toEqual([`/api/thanks/${given.id}`]);
  expect(await withdraw.count()).toBe(0);
  expect(faults).toEqual([]);
});
