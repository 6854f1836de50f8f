import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fault } from '../../functions/fault.ts';
import { connectTable } from '../../functions/tables/connect.ts';
import type { ThanksResponse } from '../../shared/api.ts';
import { type AzuriteTables, startAzuriteTables } from '../support/azurite-tables.ts';
import { App } from './support/app.ts';
import { damages } from './support/damages.ts';
import { ana, carlos, dana, jonas, priya } from './support/people.ts';
import { asAdmin, Hand, repair } from './support/repairing.ts';
import { thank, thanksFor } from './support/thank.ts';

let azurite: AzuriteTables;
beforeAll(async () => {
  azurite = await startAzuriteTables();
});
afterAll(() => azurite.stop());
const nobody = { getToken: async () => null };

/** Tables of its own for every test. */
function onAzurite(): App {
  const own = `T${randomUUID().replaceAll('-', '')}`;
  return new App((name) =>
    connectTable(`${own}${name}`, { connectionString: azurite.connectionString }, nobody),
  );
}

let app: App;
let hand: Hand;
const accept = async (key: string) =>
  (await app.ask(ana, 'POST /api/thanks', { body: thanksFor([priya], { key }) })).body as ThanksResponse;
const report = (id: string, body: object) => app.ask(ana, `POST /api/thanks/${id}/outcome`, { body });

/** Thank-yous in every state that the ledger knows. */
async function everyState(): Promise<void> {
  await thank(app, ana, [priya, jonas], { key: 'sent' });
  app.later(1_000);
  await thank(app, carlos, [priya], { key: 'private', visibility: 'private', ccManagers: false });
  const withdrawn = await thank(app, ana, [jonas], { key: 'withdrawn' });
  await app.ask(ana, `DELETE /api/thanks/${withdrawn}`);
  await accept('sending');
  const refused = await accept('refused');
  await report(refused.id, { outcome: 'refused', claim: refused.claim, status: 400 });
  const queued = await accept('queued');
  await report(queued.id, { outcome: 'refused', claim: queued.claim, status: 429 });
  const unsure = await accept('unsure');
  await report(unsure.id, { outcome: 'doubtful', claim: unsure.claim, looked: false });
}

describe.each([
  ['in memory', () => new App()],
  ['on the table service', onAzurite],
])('a repair %s', (_where, make) => {
  beforeEach(async () => {
    app = make();
    hand = new Hand(app);
    await everyState();
    app.microsoft.requests.length = 0;
  });

  test('finds nothing where nothing is wrong, whatever the thank-yous’ states', async () => {
    const before = await hand.derived();
    for (const mode of ['compare', 'mend', 'rebuild'] as const) {
      expect((await repair(app, mode)).differences).toEqual([]);
      expect(await hand.derived()).toEqual(before);
    }
  });

  test.each(damages)('%s: reported, left alone until asked, then mended', async (_name, kinds, damage) => {
    const right = await hand.derived();
    await damage(hand);
    const wrong = await hand.derived();
    expect(wrong).not.toEqual(right);
    const compared = await repair(app, 'compare');
    expect([compared.kinds, compared.run.mended]).toEqual([kinds, 0]);
    expect(await hand.derived()).toEqual(wrong);
    const mended = await repair(app, 'mend');
    expect(mended.differences.every((each) => each.mended)).toBe(true);
    expect(await hand.derived()).toEqual(right);
    expect((await repair(app, 'compare')).differences).toEqual([]);
    expect(app.microsoft.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  test('rebuilds every view from the ledger alone', async () => {
    const right = await hand.derived();
    await hand.remove('Recognition');
    await hand.remove('DigestIndex');
    await hand.remove('Ledger', 'open_');
    await hand.remove('Ledger', 'given_');
    await repair(app, 'rebuild');
    expect(await hand.derived()).toEqual(right);
  });
});

describe('a repair', () => {
  beforeEach(() => {
    app = new App();
    hand = new Hand(app);
  });

  test('is for administrators', async () => {
    const body = { mode: 'compare' };
    expect((await app.ask(ana, 'POST /api/repair', { body })).status).toBe(403);
    expect((await app.ask(ana, 'POST /api/repair', { body, authorization: null })).status).toBe(401);
    expect((await app.ask(ana, 'GET /api/health/details')).status).toBe(403);
  });

  test('names ids, and nobody’s name, address or words', async () => {
    await thank(app, ana, [priya], { text: 'Words for Priya.' });
    await hand.remove('Recognition');
    const { differences } = await repair(app, 'compare');
    expect(differences).toMatchObject([
      { kind: 'recognition-missing', senderId: ana.id, helperId: priya.id },
    ]);
    expect(JSON.stringify(differences)).not.toMatch(/Words|Ana|Priya|@|VPN|INC0/);
  });

  test('goes on where the slice before ended, and a slice asked for twice does no harm', async () => {
    await thank(app, ana, [priya]);
    const right = await hand.derived();
    const { partitionKey } = await hand.first('Ledger', 'given_');
    const ids = Array.from({ length: 1_300 }, (_, n) => n.toString(16).padStart(64, '0'));
    await Promise.all(
      ids.map((thanksId) => hand.put('Ledger', { partitionKey, rowKey: `open_${thanksId}` }, { thanksId })),
    );
    const compared = await repair(app, 'compare');
    expect(compared.slices).toBe(2);
    expect(compared.differences.map((each) => each.id)).toEqual(ids);
    await app.ask(dana, 'POST /api/repair', { body: { mode: 'mend' }, ...asAdmin });
    expect((await repair(app, 'mend')).run).toMatchObject({ found: 300, mended: 300 });
    expect(await hand.derived()).toEqual(right);
  });

  test('takes no continuation but its own, and no change of mind on the way', async () => {
    const forged = Buffer.from(JSON.stringify({ mode: 'mend', phase: 'everything' })).toString('base64url');
    for (const continuation of ['', 'nonsense', forged]) {
      const body = { mode: 'mend', continuation };
      const reply = await app.ask(dana, 'POST /api/repair', { body, ...asAdmin });
      expect(reply).toMatchObject({ status: 422, body: { fields: [{ path: 'continuation' }] } });
    }
    const progress = {
      phase: 'open',
      startedAt: app.now.toISOString(),
      run: { checked: 0, found: 0, mended: 0 },
    };
    const own = Buffer.from(JSON.stringify({ mode: 'compare', ...progress })).toString('base64url');
    const body = { mode: 'mend', continuation: own };
    expect((await app.ask(dana, 'POST /api/repair', { body, ...asAdmin })).status).toBe(422);
  });

  test('waits for the worker, then does its work', async () => {
    const { id, claim } = await accept('1');
    await report(id, { outcome: 'accepted', claim });
    expect((await repair(app, 'mend')).differences).toEqual([]);
    expect(await hand.rows('Recognition')).toEqual([]);
    app.later(10 * 60_000);
    expect((await repair(app, 'mend')).kinds).toEqual(['not-recognised']);
    expect(await hand.rows('Recognition')).toHaveLength(1);
    expect(await hand.rows('Ledger', 'open_')).toEqual([]);
  });

  test('a note withdrawn while its rows are mended stays hidden', async () => {
    const id = await thank(app, ana, [priya]);
    await hand.remove('Recognition');
    app.memory('Recognition').beforeNextWrite(() => app.ask(ana, `DELETE /api/thanks/${id}`));
    await repair(app, 'mend');
    expect(await hand.rows('Recognition')).toEqual([]);
    expect((await repair(app, 'compare')).differences).toEqual([]);
  });

  test('rows that a withdrawal left behind are removed', async () => {
    const id = await thank(app, ana, [priya]);
    const [row] = await hand.rows('Recognition');
    await app.ask(ana, `DELETE /api/thanks/${id}`);
    if (row) await hand.put('Recognition', row, row.cells);
    expect((await repair(app, 'mend')).kinds).toEqual(['recognition-stray']);
    expect(await hand.rows('Recognition')).toEqual([]);
  });

  test('an open thank-you that lost its mark can be finished again', async () => {
    const { id, claim } = await accept('1');
    await hand.remove('Ledger', 'open_');
    await repair(app, 'mend');
    expect((await report(id, { outcome: 'accepted', claim })).body).toEqual({ id, state: 'sent' });
  });

  test('a ledger row that cannot be read is reported and left as it is', async () => {
    await thank(app, ana, [priya]);
    await accept('open');
    for (const row of await hand.rows('Ledger', 'thanks_'))
      await hand.put('Ledger', row, { ...row.cells, note: '{' });
    const before = [...(await hand.rows('Ledger')), ...(await hand.rows('Recognition'))];
    const { kinds, run } = await repair(app, 'mend');
    expect(kinds).toEqual(['ledger-unreadable', 'ledger-unreadable']);
    expect(run.mended).toBe(0);
    expect([...(await hand.rows('Ledger')), ...(await hand.rows('Recognition'))]).toEqual(before);
  });
});

test.each(['before', 'after'] as const)(
  'storage fails %s each call of a repair in turn: another run ends what it began',
  async (when) => {
    let isThrough = false;
    for (let nth = 1; !isThrough; nth++) {
      app = new App();
      hand = new Hand(app);
      await thank(app, ana, [priya, jonas], { key: 'sent' });
      await accept('open');
      const right = await hand.derived();
      await hand.remove('Recognition');
      await hand.remove('Ledger', 'open_');
      await hand.removeFirst('DigestIndex');
      let calls = 0;
      let isWatched = true;
      for (const name of ['Ledger', 'Recognition', 'DigestIndex', 'Health'] as const)
        app.memory(name)[when] = () => {
          if (isWatched && ++calls === nth) throw fault('storage-unavailable');
        };
      const reply = await app.ask(dana, 'POST /api/repair', { body: { mode: 'mend' }, ...asAdmin });
      isWatched = false;
      isThrough = reply.status === 200;
      expect(reply.status).toBe(calls < nth ? 200 : 503);
      await repair(app, 'mend');
      expect(await hand.derived()).toEqual(right);
    }
  },
);
