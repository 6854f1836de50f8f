import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../../../local/browser.ts';
import { files } from '../../../../local/gateway/files.ts';
import { listen } from '../../../../local/gateway/listen.ts';
import { startMicrosoft } from '../../../../local/microsoft.ts';
import { panePage, tabPage } from './pages.ts';

const packages = new URL('../../../../node_modules/', import.meta.url);
const scripts: Record<string, string> = {
  'msal.js': '@azure/msal-browser/lib/msal-browser.min.js',
  'teams.js': '@microsoft/teams-js/dist/umd/MicrosoftTeams.min.js',
};

/** The built playground on Microsoft's half of the stack, around plain pages that load Microsoft's own scripts. */
export async function openPlayground() {
  const dataDir = await mkdtemp(join(tmpdir(), 'kind-regards-playground-'));
  const app = new Hono();
  const answer = getRequestListener(app.fetch);
  const listening = await listen(0, (request, response) => void answer(request, response));
  const microsoft = await startMicrosoft({ dataDir, origin: listening.origin });
  app.get('/addin/outlook/pane.html', (context) => context.html(panePage));
  app.get('/addin/teams/tab.html', (context) => context.html(tabPage));
  app.get('/addin/scripts/:name', async (context) => {
    const file = new URL(scripts[context.req.param('name')] ?? '', packages);
    return context.body(await readFile(file, 'utf8'), 200, { 'content-type': 'text/javascript' });
  });
  app.get('/local/clock', (context) => context.json({ now: new Date().toISOString(), offsetMs: 0 }));
  app.route('/', microsoft.app);
  app.route('/', files());

  const { executablePath, args, env } = findBrowser();
  const browser = await chromium.launch({ executablePath, args, env });
  return {
    /** A browser of its own for each visit; the one before is closed. */
    async visit(hash = '', look = 'light'): Promise<Page> {
      await Promise.all(browser.contexts().map((before) => before.close()));
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      await context.addInitScript((name) => {
        if (!localStorage.getItem('kind-regards.look')) localStorage.setItem('kind-regards.look', name);
      }, JSON.stringify(look));
      // Nothing here may reach the internet; teams-js asks Microsoft's CDN for a list, and goes on without.
      await context.route(
        (url) => url.origin !== listening.origin,
        (route) => route.abort(),
      );
      const page = await context.newPage();
      await page.goto(`${listening.origin}/${hash}`);
      return page;
    },
    clientId: microsoft.settings.CLIENT_ID,
    ask: async (path: string) => (await fetch(`${listening.origin}/local/${path}`)).json(),
    async close(): Promise<void> {
      await browser.close();
      await listening.close();
      await microsoft.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
