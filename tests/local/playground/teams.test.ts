import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { addIn, askForToken } from './support/frame.ts';
import { openPlayground } from './support/playground.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
let playground: Awaited<ReturnType<typeof openPlayground>>;
beforeAll(async () => {
  playground = await openPlayground();
});
afterAll(() => playground.close());

const danasTeam = '#/teams?user=dana.ortiz';

test('unmodified teams-js learns person, team, theme and language', async () => {
  const frame = await addIn(await playground.visit(danasTeam));
  expect(await frame.evaluate('ready')).toMatchObject({
    app: { theme: 'default', locale: 'en-US' },
    user: { userPrincipalName: 'dana.ortiz@contoso.example' },
    team: { displayName: 'IT Operations', groupId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
  });
});

test('MSAL signs in through the bridge of teams-js', async () => {
  const frame = await addIn(await playground.visit(danasTeam));
  const scope = `api://${playground.clientId}/access_as_user`;
  expect(await askForToken(frame, playground.clientId, scope)).toBe('dana.ortiz@contoso.example');
});

test('a change of theme reaches the tab', async () => {
  const page = await playground.visit(danasTeam);
  const frame = await addIn(page);
  await page.getByRole('button', { name: 'Theme: Light' }).click();
  await page.getByRole('button', { name: 'High contrast' }).click();
  await frame.waitForFunction('themes.length > 0');
  expect(await frame.evaluate('themes')).toEqual(['contrast']);
});
