import { expect, test } from 'vitest';
import { jonas, mia, thanks } from './support/people.ts';
import { feed, feedPath, replies } from './support/replies.ts';
import type { TeamsWindow } from './support/teams-window.ts';
import { visits } from './support/visits.ts';

const visit = visits();
const german = thanks('1', { sender: mia, helpers: [jonas] });
german.note = {
  ...german.note,
  subject: 'Danke für deine Hilfe bei „Drucker“',
  text: 'Hallo Jonas',
  language: 'de',
};
const api = replies({ [feedPath]: feed([german]) });

const background = ({ tab }: TeamsWindow) =>
  tab
    .locator('.fui-FluentProvider')
    .first()
    .evaluate((page) => getComputedStyle(page).backgroundColor);

test('the tab follows the theme of Teams while it is open', async () => {
  const window = await visit({ api });
  await window.tab.getByRole('article').waitFor();
  expect(await background(window)).toBe('rgb(250, 250, 250)');
  await window.page.evaluate(() => globalThis.teams.setTheme('dark'));
  await expect.poll(() => background(window)).toBe('rgb(36, 36, 36)');
  await window.page.evaluate(() => globalThis.teams.setTheme('contrast'));
  await expect.poll(() => background(window)).toBe('rgb(0, 0, 0)');
});

test('it speaks the language of Teams, dates included', async () => {
  const { tab } = await visit({ api, locale: 'de-de' });
  await tab.getByText('Mia Brandt hat sich bei Jonas Weber für die Hilfe bei „Drucker“ bedankt').waitFor();
  expect(await tab.evaluate(() => document.documentElement.lang)).toBe('de-de');
  expect(await tab.locator('time').getAttribute('title')).toMatch(/^Donnerstag, 19\. November 2026/);
});

test('a language that it does not know yet is English throughout', async () => {
  const { tab } = await visit({ api, locale: 'fi-fi' });
  await tab.getByText('Mia Brandt thanked Jonas Weber: Danke für deine Hilfe').waitFor();
  expect(await tab.evaluate(() => document.documentElement.lang)).toBe('en');
  expect(await tab.locator('time').getAttribute('title')).toMatch(/^Thursday/);
});

test('Teams hears that the tab is ready', async () => {
  const { tab, calls } = await visit({ api });
  await tab.getByRole('article').waitFor();
  expect((await calls()).map(({ func }) => func)).toContain('appInitialization.success');
});

test('a face is shown where the directory has one, and initials where it has none', async () => {
  const photo = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const { tab } = await visit({
    api: (request) =>
      request.path === `/api/people/${mia.id}/photo` ? { bytes: photo, type: 'image/png' } : api(request),
  });
  await tab.locator('article img[src^="blob:"]').waitFor({ state: 'attached' });
  expect(await tab.locator('article').getByText('JW').count()).toBe(1);
});

test('opened outside Teams, the page says where it belongs', async () => {
  const { page } = await visit({ api });
  await page.goto('https://kind-regards.example/addin/teams/tab.html');
  await page.getByRole('heading', { name: 'This page lives in Microsoft Teams.' }).waitFor();
});

test('a part that went with an update asks for a reload', async () => {
  const { tab } = await visit({ team: null, missing: /\/ForYou-/ });
  await tab.getByText('Part of this page is missing').waitFor();
  await tab.getByRole('button', { name: 'Reload' }).waitFor();
});
