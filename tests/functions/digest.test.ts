import { beforeEach, expect, test } from 'vitest';
import { sendWeeklyDigests } from '../../functions/digest/weekly-digest.ts';
import { fault } from '../../functions/fault.ts';
import { shards } from '../../functions/tables/digest-index.ts';
import { keyOf } from '../../functions/tables/table.ts';
import { App } from './support/app.ts';
import { ana, carlos, dana, jonas, karl, leila, priya } from './support/people.ts';
import { thank } from './support/thank.ts';

const weekMs = 7 * 86_400_000;
const mondayMorning = new Date('2026-11-23T07:00:00Z');
let app: App;
beforeEach(() => {
  app = new App();
});
const run = () => sendWeeklyDigests(app.now, app.context);
const digests = () => app.microsoft.digests;

async function aWeekOfThanks(): Promise<void> {
  await thank(app, ana, [priya], { key: '1', text: 'Hi Priya, the VPN <b>holds</b>.' });
  app.later(1_000);
  await thank(app, ana, [jonas], { key: '2', text: 'Hallo Jonas, danke.' });
  app.later(1_000);
  await thank(app, carlos, [priya, jonas], { key: '3', text: 'Dear both.' });
  await thank(app, ana, [karl], { key: '4', text: 'Hi Karl.' });
  app.now = mondayMorning;
}

test('each manager gets one mail about the week before: the words, who and what for', async () => {
  await aWeekOfThanks();
  expect(await run()).toMatchObject({ week: '2026-W47', sent: 2, unfinished: 0 });
  const mail = digests().find((each) => each.to === dana.mail);
  expect(mail?.subject).toBe('Three thank-yous for your team last week');
  expect(mail?.html).toContain('the VPN &lt;b&gt;holds&lt;/b&gt;.');
  expect(mail?.html).toContain('Ana Duarte to Priya Nair');
  expect(mail?.html).toContain('Carlos Méndez to Priya Nair and Jonas Weber');
  expect(mail?.html.match(/Dear both/g)).toHaveLength(1);
});

test('in the manager’s own language', async () => {
  await aWeekOfThanks();
  await run();
  expect(digests().find((each) => each.to === jonas.mail)?.subject).toBe(
    'Ein Dank an dein Team in der letzten Woche',
  );
});

test('the timer fires twice, in turn and at once: one mail a manager', async () => {
  await aWeekOfThanks();
  await Promise.all([run(), run()]);
  await run();
  expect(
    digests()
      .map((mail) => mail.to)
      .sort(),
  ).toEqual([dana.mail, jonas.mail].sort());
});

test('nothing to say: no mail', async () => {
  app.now = mondayMorning;
  expect(await run()).toMatchObject({ sent: 0 });
  await aWeekOfThanks();
  app.later(42 * 86_400_000);
  expect(await run()).toMatchObject({ sent: 0 });
  expect(digests()).toEqual([]);
});

test('what was told is not told again in the weeks after', async () => {
  await aWeekOfThanks();
  await run();
  for (let week = 0; week < 3; week++) {
    app.later(weekMs);
    expect(await run()).toMatchObject({ sent: 0 });
  }
  expect(digests()).toHaveLength(2);
});

test('what the manager did not get in copy is not told either', async () => {
  await thank(app, ana, [priya], { ccManagers: false });
  await thank(app, dana, [priya]);
  app.now = mondayMorning;
  expect(await run()).toMatchObject({ sent: 0 });
});

test('a private note that the manager got in copy is told; a withdrawn one is not', async () => {
  await thank(app, ana, [priya], { key: '1', visibility: 'private', text: 'Between us.' });
  const id = await thank(app, ana, [priya], { key: '2', text: 'Never mind.' });
  await app.ask(ana, `DELETE /api/thanks/${id}`);
  app.now = mondayMorning;
  await run();
  expect(digests()).toHaveLength(1);
  expect(digests()[0]?.html).toContain('Between us.');
  expect(digests()[0]?.html).not.toContain('Never mind.');
});

test('delivered, but the answer was 504: looked up, remembered, not repeated', async () => {
  await thank(app, ana, [priya]);
  app.now = mondayMorning;
  app.microsoft.fault = (method) => (method === 'POST' ? 'deliver-then-504' : null);
  expect(await run()).toMatchObject({ sent: 1 });
  await run();
  expect(digests()).toHaveLength(1);
});

test('the same while Sent Items lags: nothing is repeated until it has had its ten minutes', async () => {
  await thank(app, ana, [priya]);
  app.now = mondayMorning;
  app.microsoft.fault = (method) => (method === 'POST' ? 'deliver-then-504' : null);
  app.microsoft.sentItemsLag = true;
  expect(await run()).toMatchObject({ unfinished: 1 });
  app.later(120_000);
  expect(await run()).toMatchObject({ unfinished: 1 });
  app.microsoft.sentItemsLag = false;
  app.later(15 * 60_000);
  expect(await run()).toMatchObject({ 'sent-before': 1 });
  expect(digests()).toHaveLength(1);
});

test('lost on the way: sent anew once it is surely not in Sent Items', async () => {
  await thank(app, ana, [priya]);
  app.now = mondayMorning;
  app.microsoft.fault = (method) => (method === 'POST' ? 'lost' : null);
  expect(await run()).toMatchObject({ unfinished: 1 });
  app.microsoft.fault = () => null;
  app.later(15 * 60_000);
  expect(await run()).toMatchObject({ sent: 1 });
  expect(digests()).toHaveLength(1);
});

test('throttled: the run stops, and the next one goes on', async () => {
  await aWeekOfThanks();
  app.microsoft.fault = (method) => (method === 'POST' ? new Response(null, { status: 429 }) : null);
  expect(await run()).toMatchObject({ sent: 0, throttled: 1 });
  app.microsoft.fault = () => null;
  expect(await run()).toMatchObject({ sent: 2 });
  expect(digests()).toHaveLength(2);
});

test('a manager who has left gets nothing, and nobody else suffers', async () => {
  await aWeekOfThanks();
  app.microsoft.people.set(dana.id, { ...dana, accountEnabled: false });
  expect(await run()).toMatchObject({ sent: 1, unreachable: 1 });
});

test('a row that nobody can read costs its own manager the digest, and nobody else', async () => {
  await aWeekOfThanks();
  const table = app.memory('DigestIndex');
  for (let shard = 0; shard < shards; shard++) {
    const week = keyOf(app.context.config.tenantId, '2026-W47', String(shard));
    for (const row of await table.list(week, { after: dana.id, before: `${dana.id}~`, limit: 1 }))
      await table.write([{ kind: 'upsert', row: { ...row, cells: { ...row.cells, note: '{' } } }]);
  }
  expect(await run()).toMatchObject({ sent: 1, unreadable: 1 });
  expect(digests().map((mail) => mail.to)).toEqual([jonas.mail]);
});

test.each(['before', 'after'] as const)(
  'storage fails %s each of the run’s calls in turn: one mail',
  async (when) => {
    for (let nth = 1; nth <= 24; nth++) {
      app = new App();
      await thank(app, ana, [priya]);
      await thank(app, leila, [jonas], { key: '2' });
      app.now = mondayMorning;
      let calls = 0;
      for (const name of ['DigestOutbox', 'DigestIndex'] as const)
        app.memory(name)[when] = () => {
          calls += 1;
          if (calls === nth) throw fault('storage-unavailable');
        };
      await run().catch(() => undefined);
      app.later(15 * 60_000);
      await run();
      expect(digests()).toHaveLength(1);
    }
  },
);
