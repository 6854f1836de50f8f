import { expect, test } from 'vitest';
import { jonas, priya, thanks, tomasz } from './support/people.ts';
import { feed, feedPath, problem, replies } from './support/replies.ts';
import type { Answer, TeamsWindow } from './support/teams-window.ts';
import { visits } from './support/visits.ts';

const visit = visits();
const list = ({ tab }: TeamsWindow) => tab.getByRole('list', { name: 'Thanks this team has received' });
const sentences = async (window: TeamsWindow) => {
  await list(window).waitFor();
  return window.tab
    .getByRole('article')
    .evaluateAll((items) =>
      items.map((item) => document.getElementById(item.getAttribute('aria-labelledby') ?? '')?.textContent),
    );
};
const announced = ({ tab }: TeamsWindow, sentence: string) =>
  tab.getByRole('status').filter({ hasText: sentence }).waitFor({ state: 'attached' });

test('a member sees who thanked whom for what, in the order of the API', async () => {
  const window = await visit({
    api: replies({
      [feedPath]: feed([
        thanks('2', { helpers: [jonas], subject: 'Thank you for the printer' }),
        thanks('1'),
      ]),
    }),
  });
  expect(await sentences(window)).toEqual([
    'Ana Duarte thanked Jonas Weber for the printer',
    'Ana Duarte thanked Priya Nair for the VPN',
  ]);
  expect(await window.tab.getByRole('article').last().textContent()).toContain(
    'the VPN has held all morning.',
  );
  const time = window.tab.locator('time').first();
  expect(await time.getAttribute('title')).toBe('Thursday, November 19, 2026 at 9:30 AM');
  await announced(window, '2 notes of thanks.');
  expect(window.faults).toEqual([]);
});

test('helpers stand in alphabetical order, and only themes are counted', async () => {
  const window = await visit({
    api: replies({
      [feedPath]: feed([thanks('1')], {
        people: [tomasz, priya, jonas],
        themes: [
          { how: 'patient', count: 3 },
          { how: 'a-newer-chip', count: 1 },
        ],
      }),
    }),
  });
  const who = window.tab.getByRole('region', { name: 'Who helped us this month' });
  await who.waitFor();
  const names = await who.getByRole('listitem').locator('> :last-child').allTextContents();
  expect(names).toEqual(['Jonas Weber', 'Priya Nair', 'Tomasz Zieliński']);
  const rows = window.tab.getByRole('table', { name: 'What people value' }).getByRole('row');
  const row = rows.filter({ hasText: 'patient' });
  expect(await row.getByRole('img', { name: '3 notes' }).count()).toBe(1);
  expect(await rows.filter({ hasText: 'a newer chip' }).getByRole('img', { name: 'one note' }).count()).toBe(
    1,
  );
});

test('"Show earlier" follows the link, and the reader stands at the first note that came', async () => {
  const window = await visit({
    api: replies({
      [feedPath]: feed([thanks('2')], { nextLink: `${feedPath}?cursor=2` }),
      [`${feedPath}?cursor=2`]: feed([thanks('1', { subject: 'Thank you for the printer' })]),
    }),
  });
  await window.tab.getByRole('button', { name: 'Show earlier' }).press('Enter');
  await announced(window, 'One earlier note is shown.');
  expect(await sentences(window)).toEqual([
    'Ana Duarte thanked Priya Nair for the VPN',
    'Ana Duarte thanked Priya Nair for the printer',
  ]);
  expect(await window.tab.getByRole('button').count()).toBe(0);
  expect(await window.tab.evaluate(() => document.activeElement?.textContent)).toContain('for the printer');
});

test('a later page that fails leaves what is shown, and can be asked for again', async () => {
  let isDown = true;
  const window = await visit({
    api: ({ path }) => {
      if (path === feedPath) return feed([thanks('2')], { nextLink: `${feedPath}?cursor=2` });
      return isDown ? 'no network' : feed([thanks('1')]);
    },
  });
  const button = window.tab.getByRole('button', { name: 'Show earlier' });
  await button.click();
  await announced(window, 'The earlier notes did not load.');
  expect(await sentences(window)).toHaveLength(1);
  isDown = false;
  await button.click();
  await announced(window, 'One earlier note is shown.');
  expect(await sentences(window)).toHaveLength(2);
});

test('without any thanks it says how the first one is made', async () => {
  const { tab } = await visit({ api: replies({ [feedPath]: feed([]) }) });
  await tab.getByRole('heading', { name: 'No thanks yet. The first one takes five seconds.' }).waitFor();
  expect(await tab.getByRole('link', { name: 'Open Outlook' }).getAttribute('href')).toContain(
    'outlook.office',
  );
});

test('somebody who is no member reads that, and nothing else', async () => {
  const { tab } = await visit({ api: replies({ [feedPath]: problem(403, 'not-yours') }) });
  await tab.getByRole('heading', { name: 'Only members of this team see its thanks.' }).waitFor();
  expect(await tab.getByRole('article').count()).toBe(0);
});

test('each bad day is its own sentence with one button, which works once it is over', async () => {
  const days: [Answer, string][] = [
    ['no network', 'There is no connection to Kind Regards.'],
    [problem(429, 'too-many', { 'retry-after': '7' }), 'Try again in 7 seconds.'],
    [problem(503, 'directory-unavailable'), 'Kind Regards can’t reach its records just now.'],
    [problem(404, 'not-found'), 'doesn’t know this team any more'],
    [{ body: { value: [{ id: 1 }] } }, 'an answer that it doesn’t understand'],
    [{ status: 502, body: '<html>' }, 'Kind Regards can’t reach its records just now.'],
  ];
  const answers = days.map(([answer]) => answer);
  const next = () => answers.shift() ?? feed([thanks('1')]);
  const window = await visit({ api: ({ path }) => (path === feedPath ? next() : { status: 404 }) });
  for (const [, sentence] of days) {
    await window.tab.getByText(sentence).waitFor();
    expect(await window.tab.getByRole('button').count(), sentence).toBe(1);
    await window.tab.getByRole('button', { name: 'Try again' }).click();
  }
  expect(await sentences(window)).toHaveLength(1);
});

test('other people’s words stay words', async () => {
  const subject = 'Thank you for <img src=x onerror=alert(1)>';
  const text = '<b>Hi</b>\n\n<script>alert(1)</script>';
  const window = await visit({ api: replies({ [feedPath]: feed([thanks('1', { subject, text })]) }) });
  expect(await sentences(window)).toEqual(['Ana Duarte thanked Priya Nair for <img src=x onerror=alert(1)>']);
  expect(await window.tab.getByRole('article').locator('img, b, script').count()).toBe(0);
});
