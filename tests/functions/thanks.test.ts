import * as v from 'valibot';
import { beforeEach, describe, expect, test } from 'vitest';
import { markerPropertyId, type ThanksResponse, ThanksResponseSchema } from '../../shared/api.ts';
import { App } from './support/app.ts';
import { ana, carlos, dana, jonas, karl, leila, mailless, priya, ravi } from './support/people.ts';
import { thank, thanksFor } from './support/thank.ts';

let app: App;
beforeEach(() => {
  app = new App();
});
const click = '11111111-2222-4333-8444-555555555555';
const otherClick = '11111111-2222-4333-8444-666666666666';

async function accept(
  sender = ana,
  helpers = [priya],
  wish = {},
): Promise<ThanksResponse & { status: number }> {
  const reply = await app.ask(sender, 'POST /api/thanks', { body: thanksFor(helpers, wish) });
  return { ...v.parse(ThanksResponseSchema, reply.body), status: reply.status };
}
const report = (id: string, outcome: string, more = {}, sender = ana) =>
  app.ask(sender, `POST /api/thanks/${id}/outcome`, { body: { outcome, ...more } });
const addresses = (list: { emailAddress: { address: string } }[] = []) =>
  list.map((recipient) => recipient.emailAddress.address);
const code = (reply: { body?: unknown }) => (reply.body as { code: string }).code;

describe('accepting', () => {
  test('a thank-you is accepted and claimed in one step, with the exact message', async () => {
    const { status, state, claim, message, id } = await accept();
    expect([status, state]).toEqual([201, 'sending']);
    expect(claim).toMatch(/^[0-9a-f-]{36}$/);
    expect(addresses(message?.message.toRecipients)).toEqual([priya.mail]);
    expect(addresses(message?.message.ccRecipients)).toEqual([dana.mail]);
    expect(message?.message.body).toEqual({
      contentType: 'html',
      content: '<p>Hi Priya, the VPN has held all morning.</p><p>Best, Ana</p>',
    });
    expect(message?.message.singleValueExtendedProperties).toEqual([{ id: markerPropertyId, value: id }]);
    expect(message?.saveToSentItems).toBe(true);
  });

  test('the thank-you, the daily count and "already thanked" are written together', async () => {
    await accept();
    const rows = [...app.memory('Ledger').rows.values()];
    expect(rows.map((row) => row.rowKey.split('_')[0]).sort()).toEqual(['open', 'recent', 'seen', 'thanks']);
    expect(rows.find((row) => row.rowKey === 'recent')?.cells).toMatchObject({ day: '2026-11-20', count: 1 });
    await accept(ana, [jonas]);
    const after = [...app.memory('Ledger').rows.values()];
    expect(after.find((row) => row.rowKey === 'recent')?.cells.count).toBe(2);
  });

  test('the same click asked again gets its claim and message again: its first answer was lost', async () => {
    const first = await accept(ana, [priya], { claimant: click });
    const again = await accept(ana, [priya], { claimant: click, text: 'changed meanwhile' });
    expect(again).toEqual({ ...first, status: 200 });
  });

  test('another click or device learns the state and nothing to send with', async () => {
    const { id } = await accept(ana, [priya], { claimant: click });
    expect(await accept(ana, [priya], { claimant: otherClick })).toEqual({
      status: 200,
      id,
      state: 'sending',
    });
    expect(await accept(ana, [priya])).toEqual({ status: 200, id, state: 'sending' });
  });

  test('of twenty clicks at once exactly one may send', async () => {
    const replies = await Promise.all(Array.from({ length: 20 }, () => accept()));
    expect(replies.filter((reply) => reply.claim !== undefined)).toHaveLength(1);
  });

  test('twenty different thank-yous at once are all accepted and all counted', async () => {
    const day = () =>
      [...app.memory('Ledger').rows.values()].find((row) => row.rowKey === 'recent')?.cells.count;
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        app.ask(ana, 'POST /api/thanks', { body: thanksFor([priya], { key: `INC${n}` }) }),
      ),
    );
    expect(replies.map((reply) => reply.status)).toEqual(Array.from({ length: 20 }, () => 201));
    expect(day()).toBe(20);
  });

  test('what is sent or in doubt is told, not sent again', async () => {
    const sent = await accept();
    await report(sent.id, 'accepted', { claim: sent.claim });
    expect(await accept()).toEqual({ status: 200, id: sent.id, state: 'sent' });
    const unsure = await accept(ana, [jonas]);
    await report(unsure.id, 'doubtful', { claim: unsure.claim, looked: false });
    expect(await accept(ana, [jonas])).toEqual({ status: 200, id: unsure.id, state: 'unsure' });
  });

  test('refused by Graph: the note on the screen is claimed anew', async () => {
    const { id, claim } = await accept();
    expect((await report(id, 'refused', { claim, status: 400 })).body).toEqual({ id, state: 'refused' });
    const again = await accept(ana, [priya], { text: 'Shorter now.' });
    expect([again.id, again.state]).toEqual([id, 'sending']);
    expect(again.claim).not.toBe(claim);
    expect(again.message?.message.body.content).toBe('<p>Shorter now.</p>');
  });

  test('throttled: it is queued, waits in pending, and can be claimed', async () => {
    const { id, claim } = await accept();
    await report(id, 'refused', { claim, status: 429 });
    const pending = await app.ask(ana, 'GET /api/thanks/pending');
    expect(pending.body).toMatchObject({ value: [{ id, state: 'queued' }] });
    const reply = await app.ask(ana, `POST /api/thanks/${id}/claim`);
    expect(reply.body).toMatchObject({ id, state: 'sending', message: { saveToSentItems: true } });
    expect(code(await app.ask(ana, `POST /api/thanks/${id}/claim`))).toBe('claimed-elsewhere');
  });
});

describe('two who write at once', () => {
  test('one claims between the other’s reading and writing: only the first may send', async () => {
    const { id, claim } = await accept();
    await report(id, 'refused', { claim, status: 429 });
    let first: Awaited<ReturnType<typeof app.ask>> | undefined;
    app.memory('Ledger').beforeNextWrite(async () => {
      first = await app.ask(ana, `POST /api/thanks/${id}/claim`);
    });
    const second = await app.ask(ana, `POST /api/thanks/${id}/claim`);
    expect(first?.body).toMatchObject({ state: 'sending' });
    expect([second.status, code(second)]).toEqual([409, 'claimed-elsewhere']);
  });

  test('one discards between the other’s reading and writing: what was given up is not claimed', async () => {
    const { id, claim } = await accept();
    await report(id, 'refused', { claim, status: 429 });
    app.memory('Ledger').beforeNextWrite(() => report(id, 'discard'));
    expect(code(await app.ask(ana, `POST /api/thanks/${id}/claim`))).toBe('not-claimable');
  });
});

describe('who is thanked and who sees it', () => {
  test('somebody whom the directory does not know', async () => {
    const stranger = { ...priya, id: '99999999-0000-4000-8000-000000000000' };
    const reply = await app.ask(ana, 'POST /api/thanks', { body: thanksFor([priya, stranger]) });
    expect(reply).toMatchObject({
      status: 422,
      body: { code: 'helper-not-found', fields: [{ path: 'helpers.1' }] },
    });
  });

  test('oneself', async () => {
    const reply = await app.ask(ana, 'POST /api/thanks', { body: thanksFor([ana]) });
    expect([reply.status, code(reply)]).toEqual([422, 'self-thanks']);
  });

  test('somebody without a mailbox', async () => {
    const reply = await app.ask(ana, 'POST /api/thanks', { body: thanksFor([mailless]) });
    expect([reply.status, code(reply)]).toEqual([422, 'no-recipient']);
  });

  test('a refusal changes no row', async () => {
    await app.ask(ana, 'POST /api/thanks', { body: thanksFor([mailless]) });
    expect(app.memory('Ledger').rows.size).toBe(0);
  });

  test.each([
    ['two helpers of one manager: one copy', ana, [priya, jonas], {}, [dana.mail]],
    ['two managers: both', ana, [priya, leila, carlos, karl], {}, [dana.mail, jonas.mail]],
    ['the sender wants no copies', ana, [priya], { ccManagers: false }, []],
    ['the sender is the manager', dana, [priya], {}, []],
    ['the manager is thanked too', ana, [priya, dana], {}, []],
    ['nobody is above', ana, [ravi], {}, []],
  ])('copies: %s', async (_, sender, helpers, wish, expected) => {
    const { message } = await accept(sender, helpers, wish);
    expect(addresses(message?.message.ccRecipients)).toEqual(expected);
  });
});

describe('outcomes', () => {
  test('a lost reply to the outcome: telling it again changes nothing and asks the worker again', async () => {
    const { id, claim } = await accept();
    await report(id, 'accepted', { claim });
    app.queue.length = 0;
    expect((await report(id, 'accepted', { claim })).body).toEqual({ id, state: 'sent' });
    expect(app.queue).toEqual([expect.objectContaining({ id })]);
    await app.drain();
    await report(id, 'accepted', { claim });
    expect(app.queue).toEqual([]);
  });

  test('without the claim nobody can say that Graph took it', async () => {
    const { id } = await accept();
    const reply = await report(id, 'accepted', { claim: 'guessed' });
    expect([reply.status, code(reply)]).toEqual([409, 'conflict']);
  });

  test("somebody else's thank-you does not exist for anybody", async () => {
    const { id, claim } = await accept();
    for (const reply of [
      await report(id, 'accepted', { claim }, carlos),
      await app.ask(carlos, `POST /api/thanks/${id}/claim`),
      await app.ask(carlos, `DELETE /api/thanks/${id}`),
    ])
      expect([reply.status, code(reply)]).toEqual([404, 'not-found']);
  });

  test('in doubt, not in Sent Items for ten minutes: the sender decides, and only then it goes again', async () => {
    const { id, claim } = await accept();
    await report(id, 'doubtful', { claim });
    app.later(61_000);
    expect((await report(id, 'not-found')).body).toEqual({ id, state: 'sending' });
    app.later(600_000);
    expect((await report(id, 'not-found')).body).toEqual({ id, state: 'unsure' });
    expect(code(await app.ask(ana, `POST /api/thanks/${id}/claim`))).toBe('not-claimable');
    expect((await report(id, 'send-again')).body).toEqual({ id, state: 'queued' });
    expect((await app.ask(ana, `POST /api/thanks/${id}/claim`)).body).toMatchObject({ state: 'sending' });
  });

  test('found in Sent Items: it is sent, and given shows it', async () => {
    const { id, claim } = await accept();
    await report(id, 'doubtful', { claim });
    app.later(61_000);
    expect((await report(id, 'found')).body).toEqual({ id, state: 'sent' });
    expect((await app.ask(ana, 'GET /api/thanks/pending')).body).toEqual({ value: [] });
    expect((await app.ask(ana, 'GET /api/thanks/given')).body).toMatchObject({
      value: [{ id, state: 'sent' }],
    });
  });
});

describe('what follows', () => {
  test('the helper finds it in received, the sender in given, each page linked to the next', async () => {
    for (let n = 0; n < 5; n++) {
      app.later(1_000);
      await thank(app, ana, [priya], { key: `INC${n}` });
    }
    for (const [who, list] of [
      [priya, 'received'],
      [ana, 'given'],
    ] as const) {
      const keys: string[] = [];
      let link: string | undefined = `/api/thanks/${list}?top=2`;
      while (link) {
        const { body } = await app.ask(who, `GET ${link}`);
        const page = body as { value: { source: { key: string } }[]; nextLink?: string };
        keys.push(...page.value.map((view) => view.source.key));
        link = page.nextLink;
      }
      expect(keys).toEqual(['INC4', 'INC3', 'INC2', 'INC1', 'INC0']);
    }
  });

  test('a queue message that comes three times leaves one row a helper', async () => {
    const id = await thank(app, ana, [priya, jonas]);
    const key = { tenantId: app.context.config.tenantId, senderId: ana.id, id };
    app.queue.push(key, key);
    await app.drain();
    expect(app.memory('Recognition').rows.size).toBe(2);
    expect(app.memory('DigestIndex').rows.size).toBe(2);
  });

  test('a lost queue message: opening the add-in asks the worker again', async () => {
    const { id, claim } = await accept();
    await report(id, 'accepted', { claim });
    app.queue.length = 0;
    expect((await app.ask(ana, 'GET /api/thanks/pending')).body).toEqual({ value: [] });
    await app.drain();
    expect(app.memory('Recognition').rows.size).toBe(1);
    await app.ask(ana, 'GET /api/thanks/pending');
    expect(app.queue).toEqual([]);
  });

  test('withdrawn: gone from every view of others, and the ledger keeps that it was sent', async () => {
    const id = await thank(app, ana, [priya]);
    expect((await app.ask(ana, `DELETE /api/thanks/${id}`)).status).toBe(200);
    expect(app.memory('Recognition').rows.size).toBe(0);
    expect(app.memory('DigestIndex').rows.size).toBe(0);
    expect((await app.ask(priya, 'GET /api/thanks/received')).body).toEqual({ value: [] });
    expect((await accept()).state).toBe('sent');
  });

  test('what was never sent is discarded, not withdrawn', async () => {
    const { id } = await accept();
    expect(code(await app.ask(ana, `DELETE /api/thanks/${id}`))).toBe('conflict');
  });
});
