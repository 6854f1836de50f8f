import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { Stack, type StackOptions } from './stack.ts';
import { openBrowser, type Surroundings, Visitor } from './visitor.ts';

/** One stack and one browser for a file of journeys; visitors leave after each, and no page may have thrown. */
export function journey(options: StackOptions = {}) {
  let stack: Stack;
  let browser: Browser;
  const visitors: Visitor[] = [];

  beforeAll(async () => {
    [stack, browser] = await Promise.all([Stack.start(options), openBrowser()]);
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') {
      const name = task.name.replace(/\W+/g, '-').slice(0, 60);
      for (const [i, { page }] of visitors.entries())
        await page.screenshot({ path: `tests/journeys/shots/${name}-${i}.png` });
    }
    const faults = visitors.flatMap((visitor) => visitor.faults);
    await Promise.all(visitors.splice(0).map((visitor) => visitor.leave()));
    await stack.faults([]);
    expect(faults).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  return {
    get stack() {
      return stack;
    },
    async arrive(user: string, at?: Surroundings): Promise<Visitor> {
      const visitor = await Visitor.arrive(stack, browser, user, at);
      visitors.push(visitor);
      return visitor;
    },
    /** What really left through sendMail with this subject. */
    delivered: async (subject: string | RegExp) =>
      (await stack.deliveries()).filter((mail) => mail.via === 'sendMail' && mail.subject.match(subject)),
    deliveriesTo: async (address: string) =>
      (await stack.deliveries()).filter((mail) => mail.via === 'sendMail' && mail.to.includes(address)),
    /** The thank-yous in the ledger whose source is this ticket. */
    ledger: async (key: string) =>
      ((await stack.tables()).Ledger ?? []).filter(
        (row) =>
          row.rowKey.startsWith('thanks_') && JSON.stringify(row).toLowerCase().includes(key.toLowerCase()),
      ),
  };
}
