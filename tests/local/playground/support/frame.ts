import type { Frame, Page } from 'playwright-core';

/** The add-in's frame, once Microsoft's script in it has answered. */
export async function addIn(page: Page): Promise<Frame> {
  const element = await page.locator('iframe[title="Kind Regards"]').elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('The page holds no add-in.');
  await frame.waitForFunction('globalThis.ready');
  return frame;
}

/** Signs in with MSAL inside the frame, as the add-in would. */
export const askForToken = (frame: Frame, clientId: string, scope: string, interactive = false) =>
  frame.evaluate(
    `(async () => {
      const app = await msal.createNestablePublicClientApplication({ auth: { clientId: '${clientId}', authority: 'https://login.microsoftonline.com/common' } });
      const token = await app.${interactive ? 'acquireTokenPopup' : 'acquireTokenSilent'}({ scopes: ['${scope}'] }).catch((fault) => ({ refused: fault.errorCode }));
      return token.refused ? 'refused: ' + token.refused : token.account.username;
    })()`,
  );
