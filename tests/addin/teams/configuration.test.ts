import { expect, test } from 'vitest';
import { visits } from './support/visits.ts';

const visit = visits();
const dialog = { page: '/addin/teams/config.html', frameContext: 'settings' } as const;

test('saving keeps the tab of this deployment under a name in the reader’s language', async () => {
  const { page, tab, calls, faults } = await visit({ ...dialog, locale: 'de-de' });
  await tab.getByRole('heading', { name: 'Ein Tab für den Dank an IT Operations' }).waitFor();
  await expect
    .poll(async () => (await calls()).find(({ func }) => func.endsWith('setValidityState'))?.args)
    .toEqual([true]);
  await page.evaluate(() => globalThis.teams.save());
  await expect.poll(async () => (await calls()).map(({ func }) => func)).toContain('settings.save.success');
  const saved = (await calls()).find(({ func }) => /set(Config|Settings)$/.test(func));
  expect(saved?.args).toEqual([
    {
      contentUrl: 'https://kind-regards.example/addin/teams/tab.html',
      websiteUrl: 'https://kind-regards.example/addin/teams/tab.html',
      entityId: 'team-thanks',
      suggestedDisplayName: 'Danke',
    },
  ]);
  expect(faults).toEqual([]);
});

test('in a chat there is nothing to save, and the page says where the tab belongs', async () => {
  const { tab, calls } = await visit({ ...dialog, team: null });
  await tab.getByText('This tab belongs in a team’s channel.').waitFor();
  expect((await calls()).some(({ func }) => func.endsWith('setValidityState'))).toBe(false);
});
