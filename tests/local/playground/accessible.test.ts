import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { addIn } from './support/frame.ts';
import { openPlayground } from './support/playground.ts';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 });
let playground: Awaited<ReturnType<typeof openPlayground>>;
beforeAll(async () => {
  playground = await openPlayground();
});
afterAll(() => playground.close());

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const go = (page: Page, hash: string) => page.evaluate(`location.hash = '${hash}'`);

/** A walk through the playground; each step begins where the one before ended. */
const steps: Record<string, (page: Page) => Promise<unknown>> = {
  'a mail': addIn,
  'the people': (page) => press(page, /Signed in as/),
  'a reply': async (page) => {
    await page.keyboard.press('Escape');
    await press(page, 'Reply');
  },
  'the post room': async (page) => {
    await press(page, 'Discard');
    await press(page, 'Behind the scenes');
    await page.getByText('Nothing was delivered yet').waitFor();
  },
  weather: async (page) => {
    await press(page, 'Weather');
    await page.getByRole('switch', { name: 'Lose the reply' }).waitFor();
  },
  'a team': async (page) => {
    await press(page, 'Close behind the scenes');
    await go(page, '#/teams?user=dana.ortiz');
    await addIn(page);
  },
  'the chats': async (page) => {
    await go(page, '#/teams?user=ana.duarte&view=chats');
    await page.getByText('eleven invoices').waitFor();
  },
};

/** The frames hold other people's pages. */
async function violations(page: Page) {
  const { violations: found } = await new AxeBuilder({ page }).exclude('iframe').setLegacyMode().analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' ')}`);
}

test.each(['light', 'dark', 'contrast'])('axe finds nothing in the %s theme', async (look) => {
  const page = await playground.visit('', look);
  for (const [name, arrive] of Object.entries(steps)) {
    await arrive(page);
    expect(await violations(page), name).toEqual([]);
  }
});

test('mails are chosen with the arrow keys', async () => {
  const page = await playground.visit();
  const open = page.getByRole('option', { selected: true });
  await open.focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option', { name: /Month-end/, selected: true }).waitFor();
  await page.keyboard.press('Home');
  await page.getByRole('option', { name: /INC0012345/, selected: true }).waitFor();
});

test('a mail’s own scripts and pictures stay away', async () => {
  const page = await playground.visit();
  const body = page.getByTitle('Message text');
  expect(await body.getAttribute('sandbox')).toBe('');
  expect(await body.getAttribute('srcdoc')).toContain("default-src 'none'");
});
