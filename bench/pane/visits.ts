import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import type { Stack } from '../../tests/support/stack.ts';
import { type Sight, type Sought, watch } from './watch.ts';

export const panePage = '/addin/outlook/pane.html';
export const user = 'ana.duarte@contoso.example';

/** A built bare pane: its page and the folder of its files. */
export interface BarePane {
  html: string;
  assets: string;
}
export interface Visit {
  page: Page;
  pane: Frame;
  /** When the pane began to load, in milliseconds since 1970. */
  begun: number;
}

/** A browser without a cache in front of the pretend Outlook, its pane being ours or `bare`. */
export async function visit(
  stack: Stack,
  browser: Browser,
  messageId: string,
  sought: Sought[],
  bare?: BarePane,
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 860 } });
  // Routing slows every request a little, so ours goes through it too.
  if (bare) await putInPlace(context, bare);
  else await context.route('**/addin/**', (route) => route.continue());
  const page = await context.newPage();
  await page.goto(`${stack.origin}/#/outlook?${new URLSearchParams({ user, message: messageId })}`);
  const frame = await page.locator('iframe[title="Kind Regards"]').elementHandle();
  const pane = await frame?.contentFrame();
  if (!pane) throw new Error('The pretend Outlook opened no pane.');
  await pane.waitForURL((url) => url.pathname === panePage, { waitUntil: 'commit' });
  // tsx wraps functions in a helper of this name, which pages don't have.
  await pane.evaluate('globalThis.__name = (named) => named');
  await pane.evaluate(watch, sought);
  return { page, pane, begun: await pane.evaluate(() => performance.timeOrigin) };
}

/** The bare pane under our address, with the same Office scripts that the server writes into ours. */
async function putInPlace(context: ReturnType<Browser['contexts']>[number], bare: BarePane): Promise<void> {
  await context.route(`**${panePage}*`, async (route) => {
    if (route.request().method() !== 'GET') return route.continue();
    const ours = await (await route.fetch()).text();
    const scripts = ours.match(/<script[^>]*src="[^"]*\/office\/[^"]*"[^>]*><\/script>/g) ?? [];
    if (scripts.length === 0) throw new Error('Our page names no Office scripts.');
    const body = bare.html
      .replace('<script type="module"', `${scripts.join('')}<script type="module"`)
      .replaceAll('/addin/assets/', '/addin/assets/bare-');
    await route.fulfill({ contentType: 'text/html', body });
  });
  await context.route('**/addin/assets/bare-*', (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1)?.slice('bare-'.length) ?? '';
    return route.fulfill({ contentType: 'text/javascript', body: readFileSync(join(bare.assets, name)) });
  });
}

/** Waits until the pane has painted it. */
export async function sight(pane: Frame, name: string): Promise<Sight> {
  const found = await pane.waitForFunction(
    (wanted) => {
      const one = (globalThis as { sights?: Record<string, Sight> }).sights?.[wanted];
      return one && one.at > 0 ? one : null;
    },
    name,
    { timeout: 30_000 },
  );
  return (await found.jsonValue()) as Sight;
}
