import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  chromium,
  type Frame,
  type Page,
  type Route,
} from 'playwright-core';
import { findBrowser } from '../../../../local/browser.ts';
import type { Deployment } from '../../../../shared/api.ts';
import { ana } from './people.ts';
import { type PretendTeams, pretendTeams, type TeamsVisit } from './pretend-teams.ts';

const origin = 'https://kind-regards.example';
const clientId = '00000000-0000-4000-8000-0000000000cc';
const deployment: Deployment = {
  clientId,
  tenantId: '00000000-0000-4000-8000-0000000000bb',
  signInAuthority: 'https://login.microsoftonline.com/00000000-0000-4000-8000-0000000000bb',
  apiScope: `api://${clientId}/access_as_user`,
  graphBase: 'https://graph.microsoft.com/v1.0',
};
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob:; " +
  "connect-src 'self' https://res.cdn.office.net; font-src 'self'; frame-ancestors 'self'; base-uri 'none'";

/** What the API answers at the network's edge: a JSON body, a status alone, or nothing at all. */
export type Answer =
  | { status?: number; body?: unknown; headers?: Record<string, string> }
  | 'no network'
  | 'never';
export type Api = (request: { method: string; path: string; authorization: string | undefined }) => Answer;

export interface TeamsWindow {
  page: Page;
  /** The add-in's own page. */
  tab: Frame;
  calls: () => Promise<PretendTeams['calls']>;
  /** Console errors and thrown errors of the add-in's page. */
  faults: string[];
  close: () => Promise<void>;
}

export const launch = (): Promise<Browser> => chromium.launch(findBrowser());

export interface Visit extends Partial<TeamsVisit> {
  /** Where the built pages are. */
  built: string;
  api?: Api;
  width?: number;
  height?: number;
  forcedColors?: 'active' | 'none';
}

/** Opens the built page in a pretend Teams, with the API in the test's hands. */
export async function openTeams(
  browser: Browser,
  { built, api, width, height, forcedColors, ...own }: Visit,
): Promise<TeamsWindow> {
  const visit: TeamsVisit = {
    page: '/addin/teams/tab.html',
    frameContext: 'content',
    theme: 'default',
    locale: 'en-us',
    person: { id: ana.id, name: ana.displayName, upn: 'ana.duarte@contoso.example' },
    team: { groupId: '00000000-0000-4000-8000-0000000000aa', name: 'IT Operations' },
    signIn: { silent: true, interactive: true },
    token: 'a-token',
    ...own,
  };
  const context = await browser.newContext({
    viewport: { width: width ?? 1280, height: height ?? 800 },
    forcedColors: forcedColors ?? 'none',
    timezoneId: 'Europe/Lisbon',
  });
  await serve(context, built, api ?? (() => ({ status: 404 })));
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // The browser itself reports every reply that isn't 2xx, and the CDN where teams-js looks for newer hosts.
    const isNetwork = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isNetwork) faults.push(message.text());
  });
  await page.goto(`${origin}/teams`);
  await page.evaluate(pretendTeams, visit);
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (!frame) throw new Error('The pretend Teams has no frame.');
  await frame.waitForURL(`**${visit.page}`);
  return {
    page,
    tab: frame,
    faults,
    calls: () => page.evaluate(() => window.teams.calls),
    close: () => context.close(),
  };
}

async function serve(context: BrowserContext, built: string, api: Api): Promise<void> {
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.origin !== origin) return route.abort();
    if (url.pathname === '/teams')
      return route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><html lang="en"><title>Teams</title><body>',
      });
    if (url.pathname.startsWith('/addin/'))
      return serveFile(route, join(built, url.pathname.slice('/addin/'.length)));
    return answer(route, api, url);
  });
}

function serveFile(route: Route, file: string): Promise<void> {
  if (!existsSync(file)) return route.fulfill({ status: 404 });
  const body = readFileSync(file);
  return route.fulfill({
    contentType: types[extname(file)] ?? 'application/octet-stream',
    headers: { 'content-security-policy': policy },
    body: file.endsWith('.html')
      ? body.toString().replace('"__DEPLOYMENT__"', () => JSON.stringify(deployment))
      : body,
  });
}

async function answer(route: Route, api: Api, url: URL): Promise<void> {
  const request = route.request();
  const given = api({
    method: request.method(),
    path: url.pathname + url.search,
    authorization: request.headers().authorization,
  });
  if (given === 'never') return;
  if (given === 'no network') return route.abort('internetdisconnected');
  return route.fulfill({
    status: given.status ?? 200,
    contentType: 'application/json',
    headers: given.headers ?? {},
    body: JSON.stringify(given.body ?? {}),
  });
}
