import { beforeEach, expect, test } from 'vitest';
import type { ThanksResponse } from '../../shared/api.ts';
import { MemoryTable } from '../support/memory-table.ts';
import { Recorder } from '../support/recorded.ts';
import { App } from './support/app.ts';
import { alexDesk, ana, type DirectoryUser, dana, jonas, priya } from './support/people.ts';
import { thanksFor, type Wish } from './support/thank.ts';

let app: App;
beforeEach(() => {
  app = new App();
});
const post = (helpers: DirectoryUser[], wish: Wish = {}) =>
  app.ask(ana, 'POST /api/thanks', { body: thanksFor(helpers, { evenThough: [], ...wish }) });
const recordedBy = (recorder: Recorder) => new App((name) => recorder.record(name, new MemoryTable()));
/** Round trips and calls since the last time. */
const costOf = (recorder: Recorder) => {
  const { roundTrips, operations } = recorder.take();
  return [roundTrips, operations.length];
};

test('two storage round trips until the sender may send, two more and a queue message until it is logged', async () => {
  const recorder = new Recorder();
  app = recordedBy(recorder);
  await app.ask(ana, 'GET /api/helpers', { query: { name: 'Priya Nair' } });
  for (let n = 0; n < 3; n++) {
    recorder.take();
    const { id, claim } = (await post([priya], { key: `INC${n}`, evenThough: ['recently-thanked'] }))
      .body as ThanksResponse;
    expect(costOf(recorder)).toEqual([2, 2]);
    await app.ask(ana, `POST /api/thanks/${id}/outcome`, { body: { claim, outcome: 'accepted' } });
    expect(costOf(recorder)).toEqual([2, 2]);
    expect(app.queue).toHaveLength(1);
    await app.drain();
  }
});

test('somebody thanked for the first time costs a read beside the others, and no round trip', async () => {
  const recorder = new Recorder();
  app = recordedBy(recorder);
  await post([priya, jonas, alexDesk]);
  // Settings, three preferences and the recent row at once; then the transaction.
  expect(costOf(recorder)).toEqual([2, 6]);
});

test('a long history costs what a short one does: the rows that are read and written stay as small', async () => {
  await app.ask(dana, 'PUT /api/settings', {
    body: { thanksPerDay: 10_000 },
    token: { claims: { roles: ['Admin'] } },
  });
  const recentSize = () => {
    const row = [...app.memory('Ledger').rows.values()].find(({ rowKey }) => rowKey === 'recent');
    return JSON.stringify(row?.cells).length;
  };
  const send = (n: number) => post([priya], { key: `INC${n}`, evenThough: ['recently-thanked'] });
  for (let n = 0; n < 10; n++) await send(n);
  const short = recentSize();
  for (let n = 10; n < 300; n++) await send(n);
  expect(recentSize()).toBeLessThan(short * 1.1);
  const calls = app.memory('Ledger').calls;
  expect((await send(300)).status).toBe(201);
  expect(app.memory('Ledger').calls - calls).toBe(2);
});
