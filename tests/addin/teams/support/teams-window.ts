import {
  type Browser,
  type BrowserContext,
  chromium,
  type Frame,
  type Page,
  type Route,
} from 'playwright-core';
import { readConfig } from '../../../../functions/config.ts';
import { pageServer } from '../../../../functions/pages/pages.ts';
import { findBrowser } from '../../../../local/browser.ts';
import { ana } from './people.ts';
import { type PretendTeams, pretendTeams, type TeamsVisit } from './pretend-teams.ts';

const emptyPage = '<!doctype html><html lang="en"><title>Teams</title><body>';
const origin = 'https://kind-regards.example';
const config = readConfig({
  TENANT_ID: '00000000-0000-4000-8000-0000000000bb',
  CLIENT_ID: '00000000-0000-4000-8000-0000000000cc',
  PUBLIC_ORIGIN: origin,
  FRAME_ANCESTORS: "'self'",
  DIGEST_MAILBOX: 'kind-regards@contoso.example',
  AzureWebJobsStorage: 'UseDevelopmentStorage=true',
});

/** What the API answers at the network's edge: a JSON body, a status alone, or nothing at all. */
export type Answer =
  | { status?: number; body?: unknown; headers?: Record<string, string> }
  | { bytes: Buffer; type: string }
  | 'no network'
  | 'never';
export type Api = (request: {
  method: string;
  path: string;
  authorization: string | undefined;
  /** What was sent along, as text. */
  body: string | null;
}) => Answer;

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
  /** The folder of the built pages. */
  built: string;
  api?: Api | undefined;
  /** Files that an update of the add-in took away. */
  missing?: RegExp | undefined;
  width?: number;
  height?: number;
  forcedColors?: 'active' | 'none';
}

/** Opens the built page in a pretend Teams, with the API in the test's hands. */
export async function openTeams(
  browser: Browser,
  { built, api, missing, width, height, forcedColors, ...own }: Visit,
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
  await serve(context, { built, api, missing });
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
    calls: () => page.evaluate(() => globalThis.teams.calls),
    close: () => context.close(),
  };
}

async function serve(
  context: BrowserContext,
  { built, api = () => ({ status: 404 }), missing }: Pick<Visit, 'built' | 'api' | 'missing'>,
): Promise<void> {
  const pages = pageServer(built, config);
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.origin !== origin || missing?.test(url.pathname)) return route.abort();
    if (url.pathname === '/teams') return route.fulfill({ contentType: 'text/html', body: emptyPage });
    if (!url.pathname.startsWith('/addin/')) return answer(route, api, url);
    return route.fulfill(fileAt(pages, url.pathname.slice('/addin/'.length)));
  });
}

function fileAt(pages: ReturnType<typeof pageServer>, path: string): Parameters<Route['fulfill']>[0] {
  try {
    const page = pages({ params: { path }, headers: { get: () => null } });
    return { headers: page.headers ?? {}, body: Buffer.from(page.bytes ?? new Uint8Array()) };
  } catch {
    return { status: 404 };
  }
}

async function answer(route: Route, api: Api, url: URL): Promise<void> {
  const request = route.request();
  const given = api({
    method: request.method(),
    path: url.pathname + url.search,
    authorization: request.headers().authorization,
    body: request.postData(),
  });
  if (given === 'never') return;
  if (given === 'no network') return route.abort('internetdisconnected');
  if ('bytes' in given) return route.fulfill({ contentType: given.type, body: given.bytes });
  return route.fulfill({
    status: given.status ?? 200,
    contentType: 'application/json',
    headers: given.headers ?? {},
    body: JSON.stringify(given.body ?? {}),
  });
}
