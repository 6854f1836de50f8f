import AxeBuilder from '@axe-core/playwright';
import type { FrameLocator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { languages } from '../../shared/text/language.ts';
import { wordsOf } from '../shared/text/support/catalogues.ts';
import { journey } from '../support/journey.ts';
import type { Visitor } from '../support/visitor.ts';

const here = journey();
const ana = 'ana.duarte@contoso.example';
// Where two areas share a key, what stands on buttons comes later and wins.
const shownAreas = ['detection', 'common', 'pane', 'suggestion', 'tab'];

/** English sentences that have a translation, so that none of them should be in sight. */
const englishOf = (language: string) =>
  shownAreas.flatMap((area) => {
    const own = wordsOf(language, area);
    return Object.entries(wordsOf('en', area)).flatMap(([key, text]) =>
      text.includes('{') || text === own[key] ? [] : [text],
    );
  });

/** Everything that is read or spoken in the add-in's frame: text, labels and hints. */
const saidIn = (frame: FrameLocator): Promise<string[]> =>
  frame.locator('body').evaluate((body) => {
    const labels = [...body.querySelectorAll('*')].flatMap((element) =>
      ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
    );
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
    return [...texts, ...labels].map((text) => text.trim()).filter((text) => text !== '');
  });

/** What sticks out of the pane, or is cut off inside of a button, at its narrowest. */
async function tooWide({ page, frame }: Visitor): Promise<string[]> {
  await page.locator('iframe[title="Kind Regards"]').evaluate((element) => {
    element.style.width = '320px';
    element.style.minWidth = '0';
  });
  return frame.locator('body').evaluate((body) => {
    const wider = [document.documentElement, ...body.querySelectorAll<HTMLElement>('*')].filter((element) => {
      const { overflowX, clipPath } = getComputedStyle(element);
      const mayScroll = overflowX !== 'visible' || element === document.documentElement;
      const isHidden = clipPath !== 'none' || element.clientWidth <= 1;
      return (
        !isHidden && (mayScroll || element.matches('button')) && element.scrollWidth > element.clientWidth + 1
      );
    });
    return wider.map((element) => `${element.tagName} ${element.textContent?.slice(0, 40)}`);
  });
}

async function findings({ page }: Visitor): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .exclude('iframe[title="Message text"]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${JSON.stringify(target)}`));
}

describe.each(languages)('in %s', (language) => {
  const words = Object.assign({}, ...shownAreas.map((area) => wordsOf(language, area))) as Record<
    string,
    string
  >;
  const said = (key: string) => words[key] ?? key;
  const isOwn = async (visitor: Visitor, what: string) => {
    const english = new Set(language === 'en' ? [] : englishOf(language));
    const left = (await saidIn(visitor.frame)).filter((text) => english.has(text));
    expect([what, left]).toEqual([what, []]);
    expect([what, await tooWide(visitor)]).toEqual([what, []]);
  };

  test('the pane and the tab speak it throughout, clean and without sticking out', async () => {
    const visitor = await here.arrive(ana, { language });
    await visitor.openMail('INC0012345');
    await visitor.button(said('send')).waitFor();
    expect(await visitor.frame.locator('html').getAttribute('lang')).toMatch(new RegExp(`^${language}`));
    await visitor.button(said('why')).click();
    await isOwn(visitor, 'the draft');
    expect(await findings(visitor)).toEqual([]);
    await visitor.button(said('mine')).click();
    await visitor.button(said('mine.save')).waitFor();
    await isOwn(visitor, 'the card');
    await visitor.openMail('Five problems with e-invoices');
    await visitor.button(said('thank-someone')).waitFor();
    await isOwn(visitor, 'an ordinary mail');
    await visitor.openTeam('Finance');
    await visitor.text(said('emptyTitle')).waitFor();
    await isOwn(visitor, 'the tab');
    expect(await findings(visitor)).toEqual([]);
  });
});

test('a language written from right to left mirrors the pane', async () => {
  const visitor = await here.arrive(ana, { language: 'de' });
  // No such language is there yet: German is taken for one.
  await visitor.page.route('**/addin/assets/*.js', async (route) => {
    const reply = await route.fetch();
    await route.fulfill({
      response: reply,
      body: (await reply.text()).replace('(ar|fa|he|ur)', '(ar|de|fa|he|ur)'),
    });
  });
  const { send, 'in-outlook': inOutlook, back } = wordsOf('de', 'pane') as Record<string, string>;
  const { mine } = wordsOf('de', 'common') as Record<string, string>;
  await visitor.openMail('INC0012345');
  await visitor.button(send ?? '').waitFor();
  const root = visitor.frame.locator('html');
  expect([await root.getAttribute('dir'), await root.getAttribute('lang')]).toEqual(['rtl', 'de-DE']);
  const at = async (name = '') => (await visitor.button(name).boundingBox())?.x ?? 0;
  expect(await at(send)).toBeGreaterThan(await at(inOutlook));
  const title = visitor.frame.locator('h1');
  expect(await title.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  expect(await tooWide(visitor)).toEqual([]);
  await visitor.button(mine ?? '').click();
  const arrow = visitor.button(back ?? '').locator('svg');
  expect(await arrow.evaluate((element) => getComputedStyle(element).transform)).toBe(
    'matrix(-1, 0, 0, 1, 0, 0)',
  );
  const heading = await visitor.frame.locator('h1').boundingBox();
  expect(await at(back)).toBeGreaterThan(heading?.x ?? 0);
});
