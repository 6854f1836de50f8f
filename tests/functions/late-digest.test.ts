import { beforeEach, describe, expect, test } from 'vitest';
import { sendWeeklyDigests } from '../../functions/digest/weekly-digest.ts';
import type { ThanksResponse } from '../../shared/api.ts';
import { App } from './support/app.ts';
import { ana, carlos, type DirectoryUser, dana, jonas, karl, priya } from './support/people.ts';
import { thank, thanksFor } from './support/thank.ts';

const weekMs = 7 * 86_400_000;
const mondayMorning = new Date('2026-11-23T07:00:00Z');
let app: App;
beforeEach(() => {
  app = new App();
});
const run = () => sendWeeklyDigests(app.now, app.context);
const nextMonday = () => app.later(weekMs);
const mailsTo = (manager: DirectoryUser) => app.microsoft.digests.filter((mail) => mail.to === manager.mail);
const told = (words: string) => mailsTo(dana).filter((mail) => mail.html.includes(words)).length;

/** Sent, with the worker's message still on its way. */
async function sentButNotRecognised(helpers: DirectoryUser[], text: string): Promise<string> {
  const body = thanksFor(helpers, { key: text, text });
  const { id, claim } = (await app.ask(ana, 'POST /api/thanks', { body })).body as ThanksResponse;
  await app.ask(ana, `POST /api/thanks/${id}/outcome`, { body: { claim, outcome: 'accepted' } });
  return id;
}

describe('a note recognised after Monday’s run', () => {
  test('is told in the next digest, once, beside that week’s own', async () => {
    await thank(app, carlos, [priya], { key: '1', text: 'In time.' });
    await sentButNotRecognised([priya, jonas], 'Too late.');
    app.now = mondayMorning;
    await run();
    expect([told('In time.'), told('Too late.')]).toEqual([1, 0]);
    await app.drain();
    app.later(15 * 60_000);
    await run();
    expect(mailsTo(dana)).toHaveLength(1);
    await thank(app, carlos, [priya], { key: '2', text: 'The week after.' });
    for (let week = 0; week < 3; week++) {
      nextMonday();
      await run();
      await run();
    }
    expect([told('In time.'), told('Too late.'), told('The week after.')]).toEqual([1, 1, 1]);
    expect(mailsTo(dana)).toHaveLength(2);
  });

  test('is told also when its manager had no digest that week, and none of his own the next', async () => {
    await sentButNotRecognised([karl], 'Only this one.');
    app.now = mondayMorning;
    expect(await run()).toMatchObject({ sent: 0 });
    await app.drain();
    nextMonday();
    expect(await run()).toMatchObject({ sent: 1 });
    expect(mailsTo(jonas)[0]?.html).toContain('Only this one.');
  });

  test('and withdrawn before the next one is not told', async () => {
    const id = await sentButNotRecognised([priya], 'Never mind.');
    app.now = mondayMorning;
    await run();
    await app.drain();
    await app.ask(ana, `DELETE /api/thanks/${id}`);
    nextMonday();
    await run();
    expect(mailsTo(dana)).toEqual([]);
  });
});

test('no run on Monday: the next one tells both weeks', async () => {
  await thank(app, ana, [priya], { key: '1', text: 'First week.' });
  nextMonday();
  await thank(app, ana, [priya], { key: '2', text: 'Second week.' });
  app.now = new Date(mondayMorning.getTime() + weekMs);
  expect(await run()).toMatchObject({ sent: 1 });
  expect([told('First week.'), told('Second week.')]).toEqual([1, 1]);
});

describe('a digest that stayed in doubt all Monday', () => {
  beforeEach(async () => {
    await thank(app, ana, [priya], { key: '1', text: 'In doubt.' });
    app.now = mondayMorning;
    app.microsoft.sentItemsLag = true;
  });
  const oneWeekOn = async () => {
    app.microsoft.fault = () => null;
    app.microsoft.sentItemsLag = false;
    nextMonday();
    await run();
  };

  test('and had left is not told again', async () => {
    app.microsoft.fault = (method) => (method === 'POST' ? 'deliver-then-504' : null);
    expect(await run()).toMatchObject({ unfinished: 1 });
    await oneWeekOn();
    expect(told('In doubt.')).toBe(1);
  });

  test('and had not left is told in the next one', async () => {
    app.microsoft.fault = (method) => (method === 'POST' ? 'lost' : null);
    expect(await run()).toMatchObject({ unfinished: 1 });
    await oneWeekOn();
    expect(told('In doubt.')).toBe(1);
  });
});

test('withdrawn while the run is at work on another manager: not told', async () => {
  const toKarl = await thank(app, ana, [karl], { key: '1', text: 'Hi Karl.' });
  const toPriya = await thank(app, ana, [priya], { key: '2', text: 'Hi Priya.' });
  app.now = mondayMorning;
  let sending = 0;
  app.memory('DigestOutbox').before = async (call) => {
    if (call !== 'write' || ++sending > 1) return;
    await app.ask(ana, `DELETE /api/thanks/${toKarl}`);
    await app.ask(ana, `DELETE /api/thanks/${toPriya}`);
  };
  await run();
  // The first manager's mail was composed already; nobody can call that back.
  expect(app.microsoft.digests).toHaveLength(1);
});

test('more than a mail should hold: the oldest first, the rest a week later, none twice', async () => {
  const note = { subject: 'Thank you', text: 'Thank you.', language: 'en', how: [], madePossible: [] };
  const notes = Array.from({ length: 250 }, (_, n) => ({
    thanksId: n.toString(16).padStart(64, '0'),
    manager: { id: dana.id, displayName: 'Dana Ortiz', mail: dana.mail },
    helper: { id: priya.id, displayName: 'Priya Nair', mail: priya.mail },
    sender: { id: ana.id, displayName: 'Ana Duarte', mail: ana.mail },
    note: { ...note, text: `This is number ${n}.` },
    sentAt: new Date(app.now.getTime() + n * 1_000).toISOString(),
  }));
  await app.context.digests.put(app.context.config.tenantId, '2026-W47', notes);
  app.now = mondayMorning;
  await run();
  nextMonday();
  await run();
  nextMonday();
  await run();
  const [first, second, ...more] = mailsTo(dana);
  expect(more).toEqual([]);
  expect(first?.html.match(/This is number \d+\./g)).toHaveLength(200);
  expect(first?.html).toContain('This is number 0.');
  expect(second?.html.match(/This is number \d+\./g)).toHaveLength(50);
  expect(second?.html).toContain('This is number 249.');
});
