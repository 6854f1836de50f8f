import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import { launch, openTeams, type TeamsWindow, type Visit } from './teams-window.ts';

const built = fileURLToPath(new URL('../../../../dist/addin/', import.meta.url));

/** One browser for a file's tests; every visit closes with its test. */
export function visits(): (visit?: Omit<Visit, 'built'>) => Promise<TeamsWindow> {
  // A browser beside other tests on a small machine.
  vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
  let browser: Browser;
  let open: TeamsWindow[] = [];
  beforeAll(async () => {
    if (!existsSync(built))
      throw new Error('The add-in is not built: run "npm run build" first, or "npm test".');
    browser = await launch();
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    await Promise.all(open.map((window) => window.close()));
    open = [];
  });
  return async (visit = {}) => {
    const window = await openTeams(browser, { built, ...visit });
    open.push(window);
    return window;
  };
}
