import { describe, expect, test } from 'vitest';
import { fault } from '../../functions/fault.ts';
import { App } from './support/app.ts';
import { ana, priya } from './support/people.ts';
import { Crash, Mailbox, Sender } from './support/sender.ts';

const quarterHourMs = 15 * 60_000;

async function session(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Crash)) throw error;
  }
}

/** The worker, as the host runs it: a message that fails comes again. */
async function workQueue(app: App): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const messages = [...app.queue];
    try {
      return await app.drain();
    } catch {
      app.queue.splice(0, app.queue.length, ...messages);
    }
  }
}

/** Comes back as often as it takes, a quarter of an hour apart; the person clicks again when nothing seems to have happened. */
async function untilQuiet(app: App, mailbox: Mailbox): Promise<void> {
  for (let visit = 0; visit < 6; visit++) {
    app.later(quarterHourMs);
    const sender = new Sender(app, mailbox);
    await session(async () => {
      if ((await sender.open()) === 0) await sender.click();
    });
    await workQueue(app);
  }
}

function expectOneOfEverything(app: App, mailbox: Mailbox): void {
  expect(mailbox.delivered).toHaveLength(1);
  const rows = [...app.memory('Ledger').rows.values()];
  const thanks = rows.filter((row) => row.rowKey.startsWith('thanks_'));
  expect(thanks.map((row) => row.cells.state)).toEqual(['sent']);
  expect(rows.filter((row) => row.rowKey.startsWith('open_'))).toEqual([]);
  expect(rows.filter((row) => row.rowKey.startsWith('given_'))).toHaveLength(1);
  expect(app.memory('Recognition').rows.size).toBe(1);
  expect(app.memory('DigestIndex').rows.size).toBe(1);
}

test.each(Array.from({ length: 6 }, (_, n) => n + 1))(
  'the client dies at its step %i of sending: one mail, one row',
  async (crashAt) => {
    const app = new App();
    const mailbox = new Mailbox();
    await session(() => new Sender(app, mailbox, crashAt).click());
    await untilQuiet(app, mailbox);
    expectOneOfEverything(app, mailbox);
  },
);

describe.each(['before', 'after'] as const)('storage fails %s carrying out', (when) => {
  test.each(Array.from({ length: 10 }, (_, n) => n + 1))('its call %i: one mail, one row', async (nth) => {
    const app = new App();
    const mailbox = new Mailbox();
    let calls = 0;
    for (const name of ['Ledger', 'Recognition', 'DigestIndex'] as const)
      app.memory(name)[when] = () => {
        calls += 1;
        if (calls === nth) throw fault('storage-unavailable');
      };
    await session(() => new Sender(app, mailbox).click());
    await workQueue(app);
    await untilQuiet(app, mailbox);
    expect(calls).toBeGreaterThan(nth);
    expectOneOfEverything(app, mailbox);
  });
});

test.each(['lose-reply', 'deliver-then-504', 'fail-504', 'throttle'] as const)(
  'Graph on a bad day (%s): one mail, one row',
  async (weather) => {
    const app = new App();
    const mailbox = new Mailbox();
    mailbox.weather = weather;
    await session(() => new Sender(app, mailbox).click());
    await untilQuiet(app, mailbox);
    expectOneOfEverything(app, mailbox);
  },
);

test('two devices recover the same doubtful thank-you at once: one mail', async () => {
  const app = new App();
  const mailbox = new Mailbox();
  mailbox.weather = 'fail-504';
  await session(() => new Sender(app, mailbox).click());
  for (let visit = 0; visit < 4; visit++) {
    app.later(quarterHourMs);
    await Promise.all([1, 2].map(() => session(() => new Sender(app, mailbox).open())));
  }
  await workQueue(app);
  expectOneOfEverything(app, mailbox);
});

test("Graph's late 202 is believed, even after the sender asked to send again", async () => {
  const app = new App();
  const { id, claim } = (
    await app.ask(ana, 'POST /api/thanks', {
      body: {
        source: { kind: 'manual', key: 'nonce' },
        helpers: [priya.id],
        note: { subject: 'Thank you', text: 'Thank you.', language: 'en' },
        ccManagers: true,
        visibility: 'team',
      },
    })
  ).body as { id: string; claim: string };
  const report = (outcome: string, more = {}) =>
    app.ask(ana, `POST /api/thanks/${id}/outcome`, { body: { outcome, ...more } });
  app.later(61_000);
  await report('not-found', { looked: false });
  await report('send-again');
  expect((await report('accepted', { claim })).body).toEqual({ id, state: 'sent' });
  expect((await app.ask(ana, `POST /api/thanks/${id}/claim`)).status).toBe(409);
});
