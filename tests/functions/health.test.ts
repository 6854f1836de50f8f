import { beforeEach, describe, expect, test } from 'vitest';
import { finishOpen } from '../../functions/repair/finish-open.ts';
import { recordPoison } from '../../functions/repair/poison.ts';
import type { ThanksResponse } from '../../shared/api.ts';
import type { HealthDetails } from '../../shared/repair.ts';
import { App } from './support/app.ts';
import { ana, dana, priya } from './support/people.ts';
import { asAdmin, Hand, repair } from './support/repairing.ts';
import { thank, thanksFor } from './support/thank.ts';

const quarterHourMs = 15 * 60_000;
let app: App;
beforeEach(() => {
  app = new App();
});
const details = async () => (await app.ask(dana, 'GET /api/health/details', asAdmin)).body as HealthDetails;

/** Sent, but the worker never did its part. */
async function stuck(): Promise<string> {
  const accepted = await app.ask(ana, 'POST /api/thanks', {
    body: thanksFor([priya], { text: 'Hi Priya.' }),
  });
  const { id, claim } = accepted.body as ThanksResponse;
  await app.ask(ana, `POST /api/thanks/${id}/outcome`, { body: { claim, outcome: 'accepted' } });
  return id;
}
const giveUp = (message: unknown, messageId = 'message-1') =>
  recordPoison(message, messageId, app.now, app.context);

test('nothing wrong: it says so', async () => {
  await thank(app, ana, [priya]);
  expect(await details()).toEqual({ status: 'ok', poison: [], repair: null, digest: null });
});

describe('a message that the worker gave up on', () => {
  test('is told to administrators, by ids, once however often it is recorded', async () => {
    const id = await stuck();
    const [message] = app.queue;
    const at = app.now.toISOString();
    await giveUp(message);
    await giveUp(JSON.stringify(message));
    expect(await details()).toMatchObject({ status: 'attention', poison: [{ id, senderId: ana.id, at }] });
    expect(JSON.stringify(await details())).not.toMatch(/Hi Priya|Nair|@/);
  });

  test('is forgotten once its thank-you is recognised, by whatever way', async () => {
    await stuck();
    await giveUp(app.queue[0]);
    await app.drain();
    expect(await details()).toMatchObject({ status: 'ok', poison: [] });
  });

  test('is mended by the repair', async () => {
    await stuck();
    await giveUp(app.queue[0]);
    app.later(quarterHourMs);
    expect((await repair(app, 'compare')).kinds).toEqual(['not-recognised']);
    expect((await details()).status).toBe('attention');
    await repair(app, 'mend');
    expect(app.memory('Recognition').rows.size).toBe(1);
    expect(await details()).toMatchObject({ status: 'ok', repair: { mode: 'mend', found: 1, mended: 1 } });
  });

  test('and that cannot be read stays until a repair has gone through the whole ledger', async () => {
    await giveUp('{"senderId":', 'message-2');
    expect((await details()).poison).toEqual([{ id: null, senderId: null, at: app.now.toISOString() }]);
    app.later(1_000);
    await repair(app, 'compare');
    expect((await details()).poison).toHaveLength(1);
    await repair(app, 'mend');
    expect((await details()).poison).toEqual([]);
  });
});

test('differences that a comparison found wait for an administrator', async () => {
  await thank(app, ana, [priya]);
  await new Hand(app).remove('Recognition');
  await repair(app, 'compare');
  expect(await details()).toMatchObject({ status: 'attention', repair: { found: 1, mended: 0 } });
  await repair(app, 'mend');
  expect((await details()).status).toBe('ok');
});

describe('every hour', () => {
  test('what was sent and whose message got lost is recognised, without its sender', async () => {
    await stuck();
    app.queue.length = 0;
    expect(await finishOpen(app.now, app.context)).toEqual({ open: 1, finished: 0 });
    app.later(quarterHourMs);
    expect(await finishOpen(app.now, app.context)).toEqual({ open: 1, finished: 1 });
    expect(app.memory('Recognition').rows.size).toBe(1);
    expect(await finishOpen(app.now, app.context)).toEqual({ open: 0, finished: 0 });
  });

  test('what waits for its sender is left to its sender', async () => {
    await app.ask(ana, 'POST /api/thanks', { body: thanksFor([priya]) });
    app.later(quarterHourMs);
    expect(await finishOpen(app.now, app.context)).toEqual({ open: 1, finished: 0 });
    expect((await app.ask(ana, 'GET /api/thanks/pending')).body).toMatchObject({
      value: [{ state: 'sending' }],
    });
  });
});
