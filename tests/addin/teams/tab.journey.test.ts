import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { buildPages } from './support/built-pages.ts';
import { jonas, priya, thanks } from './support/people.ts';
import { launch, openTeams, type TeamsWindow, type Visit } from './support/teams-window.ts';

let browser: Browser;
let pages: ReturnType<typeof buildPages>;
let open: TeamsWindow | undefined;
beforeAll(async () => {
  pages = buildPages();
  browser = await launch();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  pages?.remove();
});
afterEach(async () => {
  await open?.close();
  open = undefined;
});
const visit = async (own: Omit<Visit, 'built'>) => {
  open = await openTeams(browser, { built: pages.folder, ...own });
  return open;
};

const feedPath = '/api/teams/00000000-0000-4000-8000-0000000000aa/appreciation';

test('a member sees the notes, newest first, with who, for what, and the words', async () => {
  const { tab, faults } = await visit({
    api: ({ path, authorization }) => {
      if (authorization !== 'Bearer a-token') return { status: 401 };
      if (path !== feedPath) return { status: 404 };
      return {
        body: {
          value: [
            thanks('2', { helpers: [jonas], subject: 'Thank you for the printer' }),
            thanks('1', { note: { ...thanks('1').note, how: ['patient', 'explained'] } }),
          ],
          people: [priya, jonas],
          themes: [
            { how: 'patient', count: 3 },
            { how: 'explained', count: 1 },
          ],
        },
      };
    },
  });
  await tab.getByRole('list', { name: 'Thanks this team has received' }).waitFor();
  const sentences = await tab
    .getByRole('article')
    .evaluateAll((items) =>
      items.map((item) => document.getElementById(item.getAttribute('aria-labelledby') ?? '')?.textContent),
    );
  expect(sentences).toEqual([
    'Ana Duarte thanked Jonas Weber for the printer',
    'Ana Duarte thanked Priya Nair for the VPN',
  ]);
  expect(faults).toEqual([]);
  if (process.env.SHOTS) await open?.page.screenshot({ path: `${process.env.SHOTS}/feed.png` });
});
