import { expect, test } from 'vitest';
import { ana, jonas, mia, priya, thanks, tomasz } from './support/people.ts';
import { list, problem, replies } from './support/replies.ts';
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

test('a note that is not confirmed is said calmly, once, with the way to Outlook', async () => {
  const unsure = thanks('3', { helpers: [priya], state: 'unsure', sentAt: null });
  const { tab } = await visit({
    team: null,
    api: replies({ ...lists, '/api/thanks/pending': list([unsure]) }),
  });
  await tab.getByText('Your note to Priya Nair isn’t confirmed as sent.').waitFor();
  expect(await tab.getByRole('link', { name: 'Open Outlook' }).count()).toBe(1);
});

test('a note that is being sent this minute worries nobody', async () => {
  const sending = thanks('3', { state: 'sending', sentAt: null, claimedAt: new Date().toISOString() });
  const { tab } = await visit({
    team: null,
    api: replies({ ...lists, '/api/thanks/pending': list([sending]) }),
  });
  await tab.getByRole('article').waitFor();
  expect(await tab.getByText('isn’t confirmed').count()).toBe(0);
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
