import AxeBuilder from '@axe-core/playwright';
import { expect, test } from 'vitest';
import { defaultPreferences } from '../../../shared/preferences.ts';
import { ana, jonas, priya, thanks } from './support/people.ts';
import { feed, feedPath, list, problem, replies } from './support/replies.ts';
import type { TeamsWindow, Visit } from './support/teams-window.ts';
import { visits } from './support/visits.ts';

const visit = visits();
const note = thanks('1', { helpers: [priya, jonas] });
note.note = {
  ...note.note,
  how: ['patient', 'explained'],
  text: `Hi Priya,\n\n${'Donaudampfschifffahrt'.repeat(9)}`,
};
const shown = feed([note, thanks('2', { id: '2' })], {
  nextLink: `${feedPath}?cursor=1`,
  people: [jonas, priya],
  themes: [{ how: 'patient', count: 2 }],
});
const own = replies({
  '/api/thanks/pending': list([thanks('3', { state: 'unsure' })]),
  '/api/thanks/received': list([thanks('1', { helpers: [ana] })]),
  '/api/thanks/given': list([thanks('1', { helpers: [priya] })]),
  '/api/me/preferences': { body: defaultPreferences },
});

/** `choose`: the tab that is looked at. */
const states: Record<string, Omit<Visit, 'built'> & { choose?: string }> = {
  feed: { api: replies({ [feedPath]: shown }) },
  empty: { api: replies({ [feedPath]: feed([]) }) },
  'not a member': { api: replies({ [feedPath]: problem(403, 'not-yours') }) },
  'signed out': { signIn: { silent: false, interactive: false } },
  'no network': { api: () => 'no network' },
  'for you': { team: null, api: own },
  given: { team: null, api: own, choose: 'Gegeben' },
  'how I like to be thanked': { team: null, api: own, choose: 'So freut mich ein Dank' },
  configuration: { page: '/addin/teams/config.html', frameContext: 'settings' },
};

async function violations({ page }: TeamsWindow) {
  const { violations: found } = await new AxeBuilder({ page }).include('iframe').analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

const overhang = ({ tab }: TeamsWindow) =>
  tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);

test.each(Object.entries(states))(
  '“%s” passes axe in every theme and fits 320 pixels',
  async (_, { choose, ...state }) => {
    const window = await visit({ ...state, locale: 'de-de' });
    await window.tab.getByRole('heading', { level: 2 }).first().waitFor();
    if (choose) {
      await window.tab.getByRole('tab', { name: choose }).click();
      await window.tab.getByRole('tabpanel').getByRole('button').first().waitFor();
    }
    for (const theme of ['default', 'dark', 'contrast']) {
      await window.page.evaluate((name) => globalThis.teams.setTheme(name), theme);
      await window.page.waitForTimeout(150); // Fluent's colours fade
      expect(await violations(window), theme).toEqual([]);
    }
    await window.page.setViewportSize({ width: 320, height: 640 });
    expect(await overhang(window)).toBeLessThanOrEqual(0);
  },
);
