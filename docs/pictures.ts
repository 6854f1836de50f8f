// Takes the pictures of the README and the docs from the running product: `node local/run.mjs docs/pictures.ts`.
import { Stack } from '../tests/support/stack.ts';
import { openBrowser, type Surroundings, Visitor } from '../tests/support/visitor.ts';

const viewport = { width: 1366, height: 820 };
const stack = await Stack.start();
const browser = await openBrowser();

/** `of`: the whole pretend host, or the pane alone as high as a tall window. */
async function picture(
  name: string,
  user: string,
  of: 'page' | 'pane',
  at: Surroundings,
  show: (visitor: Visitor) => Promise<unknown>,
) {
  const size = of === 'page' ? viewport : { width: 1366, height: 1_000 };
  const visitor = await Visitor.arrive(stack, browser, user, { viewport: size, ...at });
  await show(visitor);
  await visitor.page.mouse.move(0, 0);
  // Faces and fonts arrive a moment after the words.
  await visitor.page.waitForTimeout(1_000);
  const path = `docs/images/${name}.png`;
  if (of === 'page') await visitor.page.screenshot({ path });
  else await visitor.page.locator('iframe[title="Kind Regards"]').screenshot({ path });
  await visitor.leave();
}

const ana = 'ana.duarte@contoso.example';
const mia = 'mia.brandt@contoso.example';
const suggestion = async (visitor: Visitor, mail: string) => {
  await visitor.openMail(mail);
  await visitor.button('Send thanks').waitFor();
};
const draft = async (visitor: Visitor, mail: string) => {
  await suggestion(visitor, mail);
  await visitor.button('patient').click();
  await visitor.button('gave me time back').click();
  await visitor.frame.getByRole('heading').first().scrollIntoViewIfNeeded();
};
const sent = async (visitor: Visitor, mail: string) => {
  await draft(visitor, mail);
  await visitor.sendThanks();
  await visitor.text(/^Sent\./).waitFor({ timeout: 30_000 });
  await visitor.button('View the note').click();
};
const problem = async (visitor: Visitor, mail: string) => {
  await suggestion(visitor, mail);
  await stack.faults([{ match: 'POST /me/sendMail', do: 'throttle', times: 1 }]);
  await visitor.sendThanks();
  await visitor.text('Your mailbox asks for a pause').waitFor({ timeout: 30_000 });
};

try {
  // Ana thanks the same people twice here, in two themes; nobody asks her whether that is too soon.
  const token = await stack.token('dana.ortiz@contoso.example');
  await stack.json('/api/settings', { method: 'PUT', token, body: { pairDays: 0 } });
  await picture('pane', ana, 'page', {}, (visitor) => draft(visitor, 'INC0012345'));
  for (const theme of ['light', 'dark'] as const) {
    const mail = theme === 'light' ? 'INC0012345' : 'FIN-482';
    await picture(`pane-suggestion-${theme}`, ana, 'pane', { theme }, (visitor) => suggestion(visitor, mail));
    await picture(`pane-draft-${theme}`, ana, 'pane', { theme }, (visitor) => draft(visitor, mail));
    await picture(`pane-sent-${theme}`, ana, 'pane', { theme }, (visitor) => sent(visitor, mail));
  }
  // What didn't leave stays in sight afterwards, so each problem is somebody else's.
  await picture('pane-problem-light', ana, 'pane', {}, (visitor) => problem(visitor, '30418'));
  await picture('pane-problem-dark', mia, 'pane', { theme: 'dark' }, (visitor) =>
    problem(visitor, 'GLPI #0002207'),
  );
  await picture('tab', 'dana.ortiz@contoso.example', 'page', {}, async (visitor) => {
    await visitor.openTeam('IT Operations');
    await visitor.text(/thanked Priya/).waitFor();
  });
} finally {
  await browser.close();
  await stack.stop();
}
