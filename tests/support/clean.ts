import AxeBuilder from '@axe-core/playwright';
import { expect } from 'vitest';
import type { Visitor } from './visitor.ts';

/**
 * axe on everything in sight, the pane's and the tab's frames included; serious and critical findings by rule and
 * place. The open mail is somebody else's words in a frame without scripts, where axe would wait for ever.
 */
async function findings({ page }: Visitor): Promise<string[]> {
  const forced = await page.evaluate(() => matchMedia('(forced-colors: active)').matches);
  const { violations } = await new AxeBuilder({ page })
    // Forced colours are the system's; axe reads the page's own from under them.
    .disableRules(forced ? ['color-contrast'] : [])
    .exclude('iframe[title="Message text"]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${JSON.stringify(target)}`));
}

export const clean = async (visitor: Visitor) => expect(await findings(visitor)).toEqual([]);
