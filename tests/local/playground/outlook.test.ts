import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { addIn, askForToken } from './support/frame.ts';
import { openPlayground } from './support/playground.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
let playground: Awaited<ReturnType<typeof openPlayground>>;
beforeAll(async () => {
  playground = await openPlayground();
});
afterAll(() => playground.close());

const anasVpn = '#/outlook?user=ana.duarte&message=INC0012345';
const called = (method: string) =>
  `new Promise((resolve) => { ${method.replace('callback', '(answer) => resolve(answer.value ?? answer.status)')}; })`;

test('unmodified office.js finds Outlook on the web, the person and the open mail', async () => {
  const frame = await addIn(await playground.visit(anasVpn));
  const seen = await frame.evaluate(`({
    ...ready,
    me: Office.context.mailbox.userProfile.emailAddress,
    subject: Office.context.mailbox.item.subject,
    from: Office.context.mailbox.item.from.emailAddress,
    to: Office.context.mailbox.item.to.map((each) => each.emailAddress),
  })`);
  expect(seen).toMatchObject({
    host: 'Outlook',
    platform: 'OfficeOnline',
    me: 'ana.duarte@contoso.example',
    subject: 'Your incident INC0012345 has been resolved',
    from: 'servicedesk@contoso.example',
    to: ['ana.duarte@contoso.example'],
  });
});

test('the pane can read the mail’s text, its HTML and its headers', async () => {
  const frame = await addIn(await playground.visit(anasVpn));
  const item = 'Office.context.mailbox.item';
  expect(await frame.evaluate(called(`${item}.body.getAsync('text', callback)`))).toContain(
    'Resolved by:\tPriya Nair',
  );
  expect(await frame.evaluate(called(`${item}.body.getAsync('html', callback)`))).toContain('<td');
  expect(await frame.evaluate(called(`${item}.getAllInternetHeadersAsync(callback)`))).toContain(
    'X-ServiceNow-Generated: true\r\n',
  );
});

test('a pinned pane hears that another mail, or none, is open', async () => {
  const page = await playground.visit(anasVpn);
  const frame = await addIn(page);
  await page.getByRole('option', { name: /Invoice export/ }).click();
  await page.getByRole('button', { name: 'Drafts' }).click();
  await frame.waitForFunction('changes.length === 2');
  expect(await frame.evaluate('changes')).toEqual([
    'FIN-482 Invoice export leaves out the cost centre',
    null,
  ]);
});

test('a new message from the pane opens in Outlook and is sent from there', async () => {
  const page = await playground.visit(anasVpn);
  const frame = await addIn(page);
  await frame.evaluate(`Office.context.mailbox.displayNewMessageForm({
    toRecipients: ['priya.nair@contoso.example'], ccRecipients: ['dana.ortiz@contoso.example'],
    subject: 'Thank you', htmlBody: '<p>Hi Priya</p>' })`);
  const compose = page.getByRole('dialog', { name: 'New message' });
  await compose.getByRole('button', { name: 'Send' }).click();
  await compose.waitFor({ state: 'detached' });
  expect(await playground.ask('deliveries')).toMatchObject([
    { via: 'compose', to: ['priya.nair@contoso.example'], cc: ['dana.ortiz@contoso.example'] },
  ]);
});

test('settings roam with the person, and with no other', async () => {
  const page = await playground.visit(anasVpn);
  const frame = await addIn(page);
  await frame.evaluate(`Office.context.roamingSettings.set('seen', { tour: true })`);
  await frame.evaluate(called('Office.context.roamingSettings.saveAsync(callback)'));
  await page.reload();
  const kept = `Office.context.roamingSettings.get('seen') ?? null`;
  expect(await (await addIn(page)).evaluate(kept)).toEqual({ tour: true });
  await page.getByRole('button', { name: /Signed in as/ }).click();
  await page.getByRole('button', { name: /Mia Brandt/ }).click();
  await page.getByRole('button', { name: 'Signed in as Mia Brandt' }).waitFor();
  expect(await (await addIn(page)).evaluate(kept)).toBeNull();
});

test('consent is asked for once, only when a window may open, and Cancel refuses', async () => {
  const page = await playground.visit(anasVpn);
  const frame = await addIn(page);
  const ask = (interactive: boolean) =>
    askForToken(frame, playground.clientId, 'https://graph.microsoft.com/Mail.Send', interactive);
  expect(await ask(false)).toMatch(/^refused/);
  const refused = ask(true);
  await page
    .getByRole('dialog', { name: 'Permission requested' })
    .getByRole('button', { name: 'Cancel' })
    .click();
  expect(await refused).toMatch(/^refused/);
  const allowed = ask(true);
  await page
    .getByRole('dialog', { name: 'Permission requested' })
    .getByRole('button', { name: 'Accept' })
    .click();
  expect(await allowed).toBe('ana.duarte@contoso.example');
  expect(await ask(false)).toBe('ana.duarte@contoso.example');
});

test('the keyboard gets out of the pane on both sides', async () => {
  const page = await playground.visit(anasVpn);
  const frame = await addIn(page);
  await frame.focus('#last');
  await page.keyboard.press('Tab');
  await page.locator('nav[aria-label=Apps] button:focus').waitFor();
  await frame.focus('#first');
  await page.keyboard.press('Shift+Tab');
  await page.locator('button[aria-label="Close the add-in"]:focus').waitFor();
});

test('the pane is told the theme, and when it changes', async () => {
  const page = await playground.visit(anasVpn);
  const frame = await addIn(page);
  await page.getByRole('button', { name: 'Theme: Light' }).click();
  await page.getByRole('button', { name: 'Dark', exact: true }).click();
  await frame.waitForFunction('themes.length === 2');
  expect(await frame.evaluate('themes.map((theme) => theme.bodyBackgroundColor)')).toEqual([
    '#ffffff',
    '#292929',
  ]);
});

test('the playground itself never calls Graph', async () => {
  const page = await playground.visit(anasVpn);
  await addIn(page);
  await page.getByRole('button', { name: 'Behind the scenes' }).click();
  await page.getByText('No calls').or(page.getByText('Thank you')).first().waitFor();
  expect(await playground.ask('graph-calls')).toEqual([]);
});
