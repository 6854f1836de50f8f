import { beforeEach, describe, expect, test } from 'vitest';
import type { Problem, Settings, ThanksResponse } from '../../shared/api.ts';
import { defaultSettings } from '../../shared/settings.ts';
import { App } from './support/app.ts';
import {
  ana,
  carlos,
  type DirectoryUser,
  dana,
  itOperations,
  jonas,
  karl,
  leila,
  priya,
} from './support/people.ts';
import { thank, thanksFor, type Wish } from './support/thank.ts';

let app: App;
beforeEach(() => {
  app = new App();
});
const asAdmin = { token: { claims: { roles: ['Admin'] } } };
const settle = (body: Partial<Settings>) => app.ask(dana, 'PUT /api/settings', { body, ...asAdmin });
const post = (helpers: DirectoryUser[], wish: Wish = {}, sender = ana) =>
  app.ask(sender, 'POST /api/thanks', { body: thanksFor(helpers, { evenThough: [], ...wish }) });
const codeOf = ({ body }: { body?: unknown }) => (body as Problem).code;
const dayMs = 86_400_000;

describe('the organisation’s settings', () => {
  test('begin with good defaults that everybody may read', async () => {
    expect((await app.ask(ana, 'GET /api/settings')).body).toEqual({ ...defaultSettings, mayChange: false });
    expect((await app.ask(dana, 'GET /api/settings', asAdmin)).body).toMatchObject({ mayChange: true });
  });

  test('are changed by an administrator alone, one by one', async () => {
    expect(await settle({ thanksPerDay: 5 })).toMatchObject({ status: 200, body: { thanksPerDay: 5 } });
    expect(await settle({ pairDays: 0 })).toMatchObject({ body: { thanksPerDay: 5, pairDays: 0 } });
    for (const roles of [undefined, [], ['admin'], ['Reader'], 'Admin']) {
      const reply = await app.ask(ana, 'PUT /api/settings', { body: {}, token: { claims: { roles } } });
      expect([403, 401]).toContain(reply.status);
    }
    expect((await app.ask(ana, 'GET /api/settings')).body).toMatchObject({ thanksPerDay: 5, pairDays: 0 });
  });

  test.each([
    ['thanksPerDay', 0],
    ['thanksPerDay', 2.5],
    ['pairDays', -1],
    ['pairDays', 61],
    ['noteLength', 4_001],
    ['noteLength', 10],
    ['helpersPerNote', 11],
    ['teamFeed', 'no'],
  ])('%s has bounds: not %s', async (path, value) => {
    const reply = await app.ask(dana, 'PUT /api/settings', { body: { [path]: value }, ...asAdmin });
    expect(reply).toMatchObject({ status: 422, body: { fields: [{ path }] } });
    expect(app.memory('Settings').rows.size).toBe(0);
  });

  test('a feed that is switched off shows nothing, and new notes are kept from it', async () => {
    await thank(app, ana, [priya]);
    await settle({ teamFeed: false });
    const feed = () => app.ask(jonas, `GET /api/teams/${itOperations}/appreciation`);
    expect((await feed()).body).toMatchObject({ value: [], people: [] });
    await thank(app, ana, [priya], { key: 'INC2' });
    await settle({ teamFeed: true });
    expect((await feed()).body).toMatchObject({ value: [{ source: { key: 'INC0012345' } }] });
  });
});

describe('what one sender may send in a day', () => {
  test('ends with a sentence and the time to the next', async () => {
    await settle({ thanksPerDay: 2 });
    for (const helper of [priya, jonas]) expect((await post([helper])).status).toBe(201);
    const reply = await post([karl]);
    expect([reply.status, codeOf(reply)]).toEqual([429, 'too-many-today']);
    expect(reply.headers?.['retry-after']).toBe(String(14 * 3_600));
    expect((await post([karl], {}, leila)).status).toBe(201);
    app.later(14 * 3_600_000);
    expect((await post([karl])).status).toBe(201);
  });

  test('is twenty unless somebody says otherwise', async () => {
    const send = (n: number) => post([priya], { key: `INC${n}`, evenThough: ['recently-thanked'] });
    const replies = [];
    for (let n = 0; n < 25; n++) replies.push((await send(n)).status);
    expect(replies).toEqual([...Array(20).fill(201), ...Array(5).fill(429)]);
  });

  test('is counted exactly, however many click at once', async () => {
    await settle({ thanksPerDay: 5 });
    const replies = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        post([priya], { key: `INC${n}`, evenThough: ['recently-thanked'] }),
      ),
    );
    expect(replies.filter((reply) => reply.status === 201)).toHaveLength(5);
    expect(replies.filter((reply) => codeOf(reply) === 'too-many-today')).toHaveLength(7);
    const rows = [...app.memory('Ledger').rows.values()];
    expect(rows.filter((row) => row.rowKey.startsWith('thanks_'))).toHaveLength(5);
  });

  test('does not stand in the way of what was accepted: the same click again, the claim, the outcome', async () => {
    await settle({ thanksPerDay: 1 });
    const claimant = '11111111-2222-4333-8444-555555555555';
    const first = (await post([priya], { claimant })).body as ThanksResponse;
    expect((await post([priya], { claimant })).body).toEqual(first);
    const outcome = `POST /api/thanks/${first.id}/outcome`;
    await app.ask(ana, outcome, { body: { claim: first.claim, outcome: 'refused', status: 429 } });
    expect((await app.ask(ana, `POST /api/thanks/${first.id}/claim`)).status).toBe(200);
  });
});

describe('the same helper within the week', () => {
  test('asks gently: whom, and when', async () => {
    await thank(app, ana, [priya]);
    const sentAt = app.now.toISOString();
    app.later(2 * dayMs);
    const reply = await post([jonas, priya], { key: 'INC2' });
    expect(reply).toMatchObject({
      status: 409,
      body: { code: 'recently-thanked', recent: { helper: { displayName: 'Priya Nair' }, sentAt } },
    });
    expect(JSON.stringify(reply.body)).not.toContain('VPN');
  });

  test('goes on when the sender says so', async () => {
    await thank(app, ana, [priya]);
    expect((await post([priya], { key: 'INC2', evenThough: ['recently-thanked'] })).status).toBe(201);
  });

  test('is asked of that sender and that helper alone, and not after a week', async () => {
    await thank(app, ana, [priya]);
    expect((await post([priya], { key: 'INC2' }, carlos)).status).toBe(201);
    expect((await post([jonas], { key: 'INC3' })).status).toBe(201);
    app.later(7 * dayMs);
    expect((await post([priya], { key: 'INC4' })).status).toBe(201);
  });

  test('is never asked where the organisation does not want it', async () => {
    await settle({ pairDays: 0 });
    await thank(app, ana, [priya]);
    expect((await post([priya], { key: 'INC2' })).status).toBe(201);
  });

  test('counts what is on its way, and nothing that was given up or refused', async () => {
    const { id, claim } = (await post([priya])).body as ThanksResponse;
    expect(codeOf(await post([priya], { key: 'INC2' }))).toBe('recently-thanked');
    await app.ask(ana, `POST /api/thanks/${id}/outcome`, {
      body: { claim, outcome: 'refused', status: 400 },
    });
    const second = await post([priya], { key: 'INC2' });
    expect(second.status).toBe(201);
    // The first, taken up again, is one more to the same helper.
    expect(codeOf(await post([priya]))).toBe('recently-thanked');
    expect((await post([priya], { evenThough: ['recently-thanked'] })).status).toBe(200);
  });

  test('an earlier one that was sent counts behind a later one that was given up', async () => {
    await thank(app, ana, [priya]);
    app.later(1_000);
    const again = await post([priya], { key: 'INC2', evenThough: ['recently-thanked'] });
    const { id, claim } = again.body as ThanksResponse;
    await app.ask(ana, `POST /api/thanks/${id}/outcome`, {
      body: { claim, outcome: 'refused', status: 400 },
    });
    expect(codeOf(await post([priya], { key: 'INC3' }))).toBe('recently-thanked');
  });

  test('is no matter for the same thank-you clicked twice', async () => {
    await post([priya]);
    expect((await post([priya])).status).toBe(200);
  });

  test('of two different thank-yous at once to one helper, one asks', async () => {
    const replies = await Promise.all([post([priya], { key: 'INC1' }), post([priya], { key: 'INC2' })]);
    expect(replies.map((reply) => reply.status).sort()).toEqual([201, 409]);
  });
});

test('length and number of helpers are the organisation’s too: every wrong field is named', async () => {
  await settle({ noteLength: 100, helpersPerNote: 1 });
  const reply = await post([priya, jonas], { text: 'x'.repeat(101) });
  expect(reply).toMatchObject({
    status: 422,
    body: { code: 'invalid-request', fields: [{ path: 'helpers' }, { path: 'note.text' }] },
  });
  expect((await post([priya], { text: 'x'.repeat(100) })).status).toBe(201);
});

test('what gave rise to it is kept, and shown', async () => {
  await thank(app, ana, [priya], { occasion: 'kept-running' });
  for (const [who, list] of [
    [ana, 'given'],
    [priya, 'received'],
  ] as const)
    expect((await app.ask(who, `GET /api/thanks/${list}`)).body).toMatchObject({
      value: [{ occasion: 'kept-running' }],
    });
});

test('the ledger row tells what was done when; the sender sees it, the helper does not', async () => {
  await thank(app, ana, [priya]);
  const deeds = ['accepted', 'claimed', 'sent'];
  const row = [...app.memory('Ledger').rows.values()].find(({ rowKey }) => rowKey.startsWith('thanks_'));
  expect(JSON.parse(String(row?.cells.history)).map(({ what }: { what: string }) => what)).toEqual(deeds);
  expect((await app.ask(ana, 'GET /api/thanks/given')).body).toMatchObject({
    value: [{ history: deeds.map((what) => ({ what })) }],
  });
  expect(JSON.stringify((await app.ask(priya, 'GET /api/thanks/received')).body)).not.toContain('history');
});
