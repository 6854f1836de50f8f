// Takes the pictures of the README and the docs from the running product: `node local/run.mjs docs/pictures.ts`.
import { Stack } from '../tests/support/stack.ts';
import { openBrowser, type Surroundings, Visitor } from '../tests/support/visitor.ts';

const viewport = { width: 1366, height: 820 };
const stack = await Stack.start();
const browser = await openBrowser();

async function visit(
  user: string,
  at: Surroundings,
  show: (visitor: Visitor) => Promise<unknown>,
  name: string,
) {
  const visitor = await Visitor.arrive(stack, browser, user, { viewport, ...at });
  await show(visitor);
  await visitor.page.mouse.move(0, 0);
  // Faces and fonts arrive a moment after the words.
  await visitor.page.waitForTimeout(1_000);
  await visitor.page.screenshot({ path: `docs/images/${name}.png` });
  await visitor.leave();
}

const ana = 'ana.duarte@contoso.example';
const suggestion = async (visitor: Visitor) => {
  await visitor.openMail('INC0012345');
  await visitor.button('Send thanks').waitFor();
  await visitor.button('patient').click();
};

try {
  await visit(ana, {}, suggestion, 'pane');
  await visit(ana, { theme: 'dark' }, suggestion, 'pane-dark');
  await visit(
    ana,
    {},
    async (visitor) => {
      await suggestion(visitor);
      await visitor.sendThanks();
      await visitor.text(/^Sent\./).waitFor();
    },
    'sent',
  );
  await visit(
    'dana.ortiz@contoso.example',
    {},
    async (visitor) => {
      await visitor.openTeam('IT Operations');
      await visitor.text(/thanked Priya/).waitFor();
    },
    'tab',
  );
} finally {
  await browser.close();
  await stack.stop();
}
