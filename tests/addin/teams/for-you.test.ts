import { expect, test } from 'vitest';
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
