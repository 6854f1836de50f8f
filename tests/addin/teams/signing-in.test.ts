import { expect, test } from 'vitest';
import { thanks } from './support/people.ts';
import { feed, feedPath, replies } from './support/replies.ts';
import { visits } from './support/visits.ts';

const visit = visits();
const api = replies({ [feedPath]: feed([thanks('1')]) });

test('whoever is signed in to Teams is signed in here, without being asked', async () => {
  const { tab, calls } = await visit({ api });
  await tab.getByRole('article').waitFor();
  const asked = (await calls()).filter(({ func }) => func.startsWith('authentication.'));
  expect(asked).toEqual([]);
});

test('where Teams must ask first, a button does, and the feed follows', async () => {
  const { tab } = await visit({ api, signIn: { silent: false, interactive: true } });
  await tab.getByRole('heading', { name: 'Sign in to see the thanks.' }).waitFor();
  await tab.getByRole('button', { name: 'Sign in' }).click();
  await tab.getByRole('article').waitFor();
});

test('a sign-in that is refused can be tried again', async () => {
  const { tab } = await visit({ api, signIn: { silent: false, interactive: false } });
  await tab.getByRole('button', { name: 'Sign in' }).click();
  await tab.getByText('Nothing was signed in.').waitFor();
  expect(await tab.getByRole('button', { name: 'Sign in' }).isEnabled()).toBe(true);
});
