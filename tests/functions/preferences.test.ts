import * as v from 'valibot';
import { beforeEach, describe, expect, test } from 'vitest';
import { sendWeeklyDigests } from '../../functions/digest/weekly-digest.ts';
import { HelperListSchema, type ThanksResponse } from '../../shared/api.ts';
import { defaultPreferences, type Preferences } from '../../shared/preferences.ts';
import { App } from './support/app.ts';
import { ana, carlos, type DirectoryUser, dana, itOperations, jonas, karl, priya } from './support/people.ts';
import { thank, thanksFor } from './support/thank.ts';

let app: App;
beforeEach(() => {
  app = new App();
});
const prefer = (who: DirectoryUser, body: Partial<Preferences>) =>
  app.ask(who, 'PUT /api/me/preferences', { body });
const helperNamed = async (name: string) => {
  const { body } = await app.ask(ana, 'GET /api/helpers', { query: { name } });
  return v.parse(HelperListSchema, body).value[0];
};
const copiesOf = async (sender: DirectoryUser, helpers: DirectoryUser[], wish = {}) => {
  const { body } = await app.ask(sender, 'POST /api/thanks', { body: thanksFor(helpers, wish) });
  const { message } = (body as ThanksResponse).message ?? {};
  return message?.ccRecipients.map((recipient) => recipient.emailAddress.address);
};
const digestsOf = async () => {
  app.now = new Date('2026-11-23T07:00:00Z');
  const run = await sendWeeklyDigests(app.now, app.context);
  return { run, to: app.microsoft.digests.map((mail) => mail.to) };
};

describe('one’s own preferences', () => {
  test('begin with everything open, and keep what a change leaves out', async () => {
    expect(await app.ask(priya, 'GET /api/me/preferences')).toMatchObject({
      status: 200,
      body: defaultPreferences,
    });
    await prefer(priya, { ccManager: false });
    const reply = await prefer(priya, { likesToHear: '  What works again since.  ' });
    const changed = { ...defaultPreferences, ccManager: false, likesToHear: 'What works again since.' };
    expect(reply).toMatchObject({ status: 200, body: changed });
    expect((await app.ask(priya, 'GET /api/me/preferences')).body).toEqual(changed);
    expect((await app.ask(jonas, 'GET /api/me/preferences')).body).toEqual(defaultPreferences);
  });

  test('two devices that change different things at once both get their way', async () => {
    await Promise.all([prefer(priya, { ccManager: false }), prefer(priya, { teamFeed: false })]);
    await Promise.all([prefer(priya, { digest: false }), prefer(priya, { wouldLoveTo: 'learn Go' })]);
    expect((await app.ask(priya, 'GET /api/me/preferences')).body).toMatchObject({
      ccManager: false,
      teamFeed: false,
      digest: false,
      wouldLoveTo: 'learn Go',
    });
  });

  test.each([
    ['longer than a sentence', { likesToHear: 'x'.repeat(201) }, 'likesToHear'],
    ['more than a line', { wouldLoveTo: 'a\nb' }, 'wouldLoveTo'],
    ['no yes and no no', { thanks: 'never' }, 'thanks'],
  ])('%s: refused, and nothing changes', async (_, body, path) => {
    const reply = await app.ask(priya, 'PUT /api/me/preferences', { body });
    expect(reply).toMatchObject({ status: 422, body: { fields: [{ path }] } });
    expect(app.memory('People').rows.size).toBe(0);
  });

  test('a row that another version wrote is read as far as it fits', async () => {
    await prefer(priya, { ccManager: false });
    const [row] = app.memory('People').rows.values();
    if (row) row.cells = { ...row.cells, digest: 'weekly', likesToHear: 'x'.repeat(999) };
    expect((await app.ask(priya, 'GET /api/me/preferences')).body).toEqual({
      ...defaultPreferences,
      ccManager: false,
    });
  });

  test('are nobody else’s: without a token nothing is read or written', async () => {
    for (const address of ['GET /api/me/preferences', 'PUT /api/me/preferences'])
      expect((await app.ask(priya, address, { authorization: null, body: {} })).status).toBe(401);
  });
});

describe('what a sender is told before writing', () => {
  test('the effect of the preferences, and the card', async () => {
    await prefer(priya, { ccManager: false, likesToHear: 'What works again', wouldLoveTo: 'teach' });
    expect(await helperNamed('Priya Nair')).toMatchObject({
      preference: { thanks: true, ccManager: false, teamFeed: true, digest: true },
      card: { likesToHear: 'What works again', wouldLoveTo: 'teach' },
    });
  });

  test('that a helper wants no notes, and no more', async () => {
    await prefer(priya, { thanks: false, likesToHear: 'nothing' });
    expect(await helperNamed('Priya Nair')).toMatchObject({
      preference: { thanks: false, ccManager: false, teamFeed: false, digest: false },
      card: { likesToHear: '', wouldLoveTo: '' },
    });
  });
});

describe('what happens whatever the sender’s client says', () => {
  test('no copy to the manager; the digest tells it all the same', async () => {
    await prefer(priya, { ccManager: false });
    expect(await copiesOf(ana, [priya], { key: 'INC1' })).toEqual([]);
    await thank(app, ana, [priya]);
    expect((await digestsOf()).to).toEqual([dana.mail]);
  });

  test('neither copy nor digest', async () => {
    await prefer(priya, { ccManager: false, digest: false });
    await thank(app, ana, [priya]);
    expect((await digestsOf()).to).toEqual([]);
  });

  test('a note that the sender keeps from managers is kept from the digest', async () => {
    await prefer(priya, { ccManager: false });
    await thank(app, ana, [priya], { ccManagers: false });
    expect((await digestsOf()).to).toEqual([]);
  });

  test('not in the team’s feed, but in the helper’s own history', async () => {
    await prefer(priya, { teamFeed: false });
    await thank(app, ana, [priya]);
    const feed = await app.ask(jonas, `GET /api/teams/${itOperations}/appreciation`);
    expect(feed.body).toMatchObject({ value: [], people: [], themes: [] });
    expect((await app.ask(priya, 'GET /api/thanks/received')).body).toMatchObject({ value: [{}] });
  });

  test('a colleague’s copy does not carry it to the manager either', async () => {
    await prefer(priya, { ccManager: false });
    expect(await copiesOf(ana, [priya, jonas])).toEqual([]);
    expect(await copiesOf(ana, [priya, karl], { key: 'INC2' })).toEqual([jonas.mail]);
  });

  test('not at all: a kind sentence, whom it is about, no reason, and no row', async () => {
    await prefer(priya, { thanks: false });
    const reply = await app.ask(ana, 'POST /api/thanks', { body: thanksFor([jonas, priya]) });
    expect(reply).toMatchObject({
      status: 422,
      body: {
        code: 'helper-declines',
        fields: [{ path: 'helpers.1' }],
        helper: { id: priya.id, displayName: 'Priya Nair' },
      },
    });
    expect(app.memory('Ledger').rows.size).toBe(0);
  });

  test('a thank-you that waited goes by what its helpers prefer now', async () => {
    const { id, claim } = (await app.ask(ana, 'POST /api/thanks', { body: thanksFor([priya]) }))
      .body as ThanksResponse;
    const report = (body: object) => app.ask(ana, `POST /api/thanks/${id}/outcome`, { body });
    await report({ claim, outcome: 'refused', status: 429 });
    await prefer(priya, { thanks: false });
    expect(await app.ask(ana, `POST /api/thanks/${id}/claim`)).toMatchObject({
      status: 422,
      body: { code: 'helper-declines' },
    });
    await prefer(priya, { thanks: true, ccManager: false, teamFeed: false });
    const claimed = (await app.ask(ana, `POST /api/thanks/${id}/claim`)).body as ThanksResponse;
    expect(claimed.message?.message.ccRecipients).toEqual([]);
    await report({ claim: claimed.claim, outcome: 'accepted' });
    await app.drain();
    const feed = await app.ask(jonas, `GET /api/teams/${itOperations}/appreciation`);
    expect(feed.body).toMatchObject({ value: [] });
  });

  test('a change counts at once', async () => {
    expect(await copiesOf(ana, [priya], { key: 'INC1' })).toEqual([dana.mail]);
    await prefer(priya, { ccManager: false });
    expect(await copiesOf(ana, [priya], { key: 'INC2' })).toEqual([]);
  });
});

test('a manager who wants no digest gets none; others do', async () => {
  await prefer(dana, { managerDigest: false });
  await thank(app, ana, [priya]);
  await thank(app, ana, [karl]);
  expect(await digestsOf()).toMatchObject({ run: { sent: 1, declined: 1 }, to: [jonas.mail] });
});

describe('the sender’s own manager', () => {
  test.each([
    ['joins the copies', ana, [priya], {}, [dana.mail, carlos.mail]],
    ['joins alone', ana, [priya], { ccManagers: false }, [carlos.mail]],
    ['is not needed twice', jonas, [priya], {}, [dana.mail]],
    ['is no second recipient', ana, [carlos], {}, []],
    ['is nobody', dana, [priya], {}, []],
  ])('%s', async (_, sender, helpers, wish, expected) => {
    expect(await copiesOf(sender, helpers, { ccOwnManager: true, ...wish })).toEqual(expected);
  });

  test('is the directory’s word: what a request says of addresses is not read', async () => {
    const body = { ...thanksFor([priya]), ccOwnManager: true, ownManager: { mail: 'boss@fabrikam.example' } };
    const reply = await app.ask(ana, 'POST /api/thanks', { body });
    expect(JSON.stringify(reply.body)).not.toContain('fabrikam');
  });

  test('gets no copy of a note to somebody who prefers none to that manager', async () => {
    await prefer(priya, { ccManager: false });
    expect(await copiesOf(jonas, [priya], { ccOwnManager: true })).toEqual([]);
  });
});
