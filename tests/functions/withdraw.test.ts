import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { fault } from '../../functions/fault.ts';
import type { ThanksResponse } from '../../shared/api.ts';
import { App } from './support/app.ts';
import { ana, itOperations, jonas, priya } from './support/people.ts';
import { thank, thanksFor } from './support/thank.ts';

let app: App;
beforeEach(() => {
  app = new App();
});
const withdraw = (id: string) => app.ask(ana, `DELETE /api/thanks/${id}`);
const views = () => [...app.memory('Recognition').rows.values(), ...app.memory('DigestIndex').rows.values()];
const ledgerRows = (prefix: string) =>
  [...app.memory('Ledger').rows.values()].filter((row) => row.rowKey.startsWith(prefix));

async function sent(): Promise<string> {
  const accepted = await app.ask(ana, 'POST /api/thanks', { body: thanksFor([priya, jonas]) });
  const { id, claim } = accepted.body as ThanksResponse;
  await app.ask(ana, `POST /api/thanks/${id}/outcome`, { body: { claim, outcome: 'accepted' } });
  return id;
}

/** Hidden from everybody else, and honest in the ledger: sent, withdrawn, and nothing left to do. */
function expectWithdrawn(): void {
  expect(views()).toEqual([]);
  const [row] = ledgerRows('thanks_');
  expect(row?.cells).toMatchObject({
    state: 'sent',
    sentAt: expect.any(String),
    withdrawnAt: expect.any(String),
  });
  expect(ledgerRows('open_')).toEqual([]);
  expect(ledgerRows('given_')).toHaveLength(1);
}

test('its sender still finds it, as withdrawn; helpers and team do not', async () => {
  const id = await thank(app, ana, [priya]);
  const at = app.now.toISOString();
  expect((await withdraw(id)).body).toMatchObject({ id, state: 'sent', withdrawnAt: at });
  expect((await app.ask(ana, 'GET /api/thanks/given')).body).toMatchObject({
    value: [{ id, state: 'sent', withdrawnAt: at }],
  });
  const feed = await app.ask(jonas, `GET /api/teams/${itOperations}/appreciation`);
  expect(feed.body).toMatchObject({ value: [] });
  expect((await app.ask(priya, 'GET /api/thanks/received')).body).toEqual({ value: [] });
});

test('withdrawn twice: the first time counts', async () => {
  const id = await thank(app, ana, [priya]);
  const first = await withdraw(id);
  app.later(60_000);
  expect((await withdraw(id)).body).toEqual(first.body);
  expectWithdrawn();
});

describe('it ends hidden when it is withdrawn', () => {
  test('before the worker’s message comes', async () => {
    const id = await sent();
    await withdraw(id);
    await app.drain();
    expectWithdrawn();
  });

  test.each(['Recognition', 'DigestIndex'] as const)(
    'while the worker writes its rows (%s)',
    async (table) => {
      const id = await sent();
      app.memory(table).beforeNextWrite(() => withdraw(id));
      await app.drain();
      expectWithdrawn();
    },
  );

  test('between the worker’s rows and its mark', async () => {
    const id = await sent();
    app.memory('Ledger').beforeNextWrite(() => withdraw(id));
    await app.drain();
    expectWithdrawn();
  });

  test('before a message that comes late or twice', async () => {
    const id = await thank(app, ana, [priya]);
    await withdraw(id);
    const key = { tenantId: app.context.config.tenantId, senderId: ana.id, id };
    app.queue.push(key, key);
    await app.drain();
    expectWithdrawn();
  });

  test('after a duplicate message’s worker has read the ledger', async () => {
    const id = await thank(app, ana, [priya]);
    app.queue.push({ tenantId: app.context.config.tenantId, senderId: ana.id, id });
    let isWithdrawn = false;
    const once = async () => {
      if (isWithdrawn) return;
      isWithdrawn = true;
      await withdraw(id);
    };
    app.memory('Recognition').before = once;
    await app.drain();
    await once();
    expectWithdrawn();
  });

  test('while a worker writes that dies before it can see it: its message comes again', async () => {
    const id = await sent();
    const [key] = app.queue;
    app.memory('Recognition').beforeNextWrite(() => withdraw(id));
    app.memory('DigestIndex').after = () => {
      if (views().length > 0) throw fault('storage-unavailable');
    };
    await expect(app.drain()).rejects.toThrow();
    app.memory('DigestIndex').after = () => {};
    if (key) app.queue.push(key);
    await app.drain();
    expectWithdrawn();
  });

  test('while a worker fails at one row: it ends only when its other rows are written', async () => {
    const id = await sent();
    let isSecondWritten = false;
    app.memory('DigestIndex').before = async () => {
      app.memory('DigestIndex').before = async () => {
        await sleep(50);
        isSecondWritten = true;
      };
      throw fault('storage-unavailable');
    };
    const [key] = app.queue;
    await expect(app.drain()).rejects.toThrow();
    expect(isSecondWritten).toBe(true);
    await withdraw(id);
    if (key) app.queue.push(key);
    await app.drain();
    expectWithdrawn();
  });

  test('and storage fails halfway: withdrawing again finishes it, and so does opening the add-in', async () => {
    for (const finish of [
      (id: string) => withdraw(id),
      async () => {
        await app.ask(ana, 'GET /api/thanks/pending');
        await app.drain();
      },
    ]) {
      app = new App();
      const id = await thank(app, ana, [priya]);
      app.memory('Recognition').before = () => {
        throw fault('storage-unavailable');
      };
      expect((await withdraw(id)).status).toBe(503);
      app.memory('Recognition').before = () => {};
      await finish(id);
      expectWithdrawn();
    }
  });
});

test('however two workers and a withdrawal come between each other, it ends hidden', async () => {
  // Some long ones, so that one of the three can overtake the whole work of another.
  const pauses = fc.array(fc.constantFrom(0, 0, 0, 1, 3, 20), { minLength: 40, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(pauses, fc.boolean(), async (ticks, isRecognised) => {
      app = new App();
      const id = await sent();
      const [key] = app.queue;
      if (!key) throw new Error('The worker was not asked.');
      if (isRecognised) await app.drain();
      let call = 0;
      for (const name of ['Ledger', 'Recognition', 'DigestIndex'] as const)
        app.memory(name).before = async () => {
          for (let n = ticks[call++ % ticks.length] ?? 0; n > 0; n--) await sleep(0);
        };
      app.queue.splice(0, app.queue.length, key, key);
      await Promise.all([app.drain(), app.drain(), withdraw(id)]);
      expectWithdrawn();
    }),
    { numRuns: 60 },
  );
});
