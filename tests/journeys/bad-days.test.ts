import { expect, test } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { journey } from '../support/journey.ts';
import type { Visitor } from '../support/visitor.ts';

const ana = 'ana.duarte@contoso.example';
const here = journey();

/** Opens a solved ticket and writes words of one's own, to see that they survive. */
async function withNote(
  subject: string,
  user = ana,
): Promise<{ visitor: Visitor; kept: () => Promise<void> }> {
  const visitor = await here.arrive(user);
  await visitor.openMail(subject);
  const note = visitor.frame.getByRole('textbox', { name: 'Your note' });
  await note.waitFor();
  await note.fill('My own words about what you did.');
  return {
    visitor,
    kept: async () => expect(await note.inputValue()).toBe('My own words about what you did.'),
  };
}
/** Somebody whose Sent Items may be looked through: asked for with the inbox, on a mail that thanks nobody. */
async function mayLook(user: string, mail: string): Promise<void> {
  const visitor = await here.arrive(user);
  await visitor.openMail(mail);
  await visitor.button('Look through my recent mail').click();
  const allow = visitor.button('Allow');
  const found = visitor.text(/people you could thank|One person you could thank|Nobody left to thank/);
  await allow.or(found).first().waitFor();
  if (await allow.isVisible()) {
    await allow.click();
    await visitor.answerConsent('Accept');
  }
  await found.waitFor();
}
const sent = (visitor: Visitor) => visitor.text(/^Sent\./).waitFor({ timeout: 30_000 });

test('consent refused: the note opens in Outlook instead, filled in', async () => {
  const { visitor, kept } = await withNote('INC0012345');
  await visitor.button('Send thanks').click();
  await visitor.button('Allow').click();
  await visitor.answerConsent('Cancel');
  await visitor.text('Permission wasn’t given, and nothing is lost').waitFor();
  await kept();
  await visitor.button('Open in Outlook instead').click();
  const compose = visitor.page.getByRole('dialog').or(visitor.page.getByRole('form')).first();
  await compose.waitFor();
  expect(await here.delivered(/./)).toEqual([]);
});

test('no network: a sentence, then it goes', async () => {
  const { visitor, kept } = await withNote('INC0012345');
  await visitor.sendThanks();
  await visitor.page.context().setOffline(true);
  await visitor.text('No connection. Your note is kept').waitFor({ timeout: 30_000 });
  await kept();
  await visitor.page.context().setOffline(false);
  await visitor.button('Send thanks').click();
  await sent(visitor);
  expect(await here.delivered(/./)).toHaveLength(1);
});

test('429 with Retry-After: says when to try again, and the next click sends once', async () => {
  await here.stack.faults([{ match: 'POST /me/sendMail', do: 'throttle', times: 1 }]);
  const { visitor, kept } = await withNote('FIN-482');
  await visitor.sendThanks();
  await visitor.text(/Your mailbox asks for a pause. Try again in \d+ seconds/).waitFor({ timeout: 20_000 });
  await kept();
  expect((await here.ledger('FIN-482')).map((row) => row.state)).toEqual(['queued']);
  await visitor.button('Send thanks').click();
  await sent(visitor);
  expect((await here.ledger('FIN-482')).map((row) => row.state)).toEqual(['sent']);
});

test('403 from the mailbox: says so, and the note can leave through Outlook', async () => {
  await here.stack.faults([{ match: 'POST /me/sendMail', do: 'forbid', times: 1 }]);
  const { visitor, kept } = await withNote('INC0012361', 'bo.lindqvist@contoso.example');
  await visitor.sendThanks();
  await visitor.text('Your mailbox doesn’t let Kind Regards send').waitFor({ timeout: 20_000 });
  await kept();
  await visitor.button('In Outlook').waitFor();
  expect(await here.deliveriesTo('dana.ortiz@contoso.example')).toEqual([]);
});

test('503 from the mailbox is doubt: nothing is sent twice, and the sender decides in the end', async () => {
  await here.stack.faults([{ match: 'POST /me/sendMail', do: 'fail-503', times: 1 }]);
  const { visitor } = await withNote('[contoso-it #5120]');
  await visitor.sendThanks();
  await visitor.text(/not sure yet|couldn’t confirm/).waitFor({ timeout: 20_000 });
  // Mail.Read was not granted, so nobody can look: the person is asked at once.
  expect((await here.ledger('5120')).map((row) => row.state)).toEqual(['unsure']);

  const later = await here.arrive(ana);
  await later.openMail('Our new building');
  await later.button('Send again').click();
  await eventually(
    async () => expect((await here.ledger('5120')).map((row) => row.state)).toEqual(['sent']),
    20_000,
  );
  expect((await here.deliveriesTo('tomasz.zielinski@contoso.example')).length).toBe(1);
});

test.each<[string, string, string, string, (back: Visitor) => Promise<void>]>([
  [
    'opens the mail again',
    'mia.brandt@contoso.example',
    'Lieferantenliste',
    'INC0012377',
    (back) => back.openMail('INC0012377'),
  ],
  ['opens the team’s tab', ana, 'Our new building', '30418', (back) => back.openTeam('Finance')],
])(
  'delivered, but answered 504: found in Sent Items when its sender %s, and never sent twice',
  async (_how, user, another, ticket, comeBack) => {
    await mayLook(user, another);
    await here.stack.faults([{ match: 'POST /me/sendMail', do: 'deliver-then-504', times: 1 }]);
    const { visitor } = await withNote(ticket, user);
    await visitor.sendThanks();
    await visitor.text('We are not sure yet').waitFor({ timeout: 20_000 });
    expect((await here.ledger(ticket)).map((row) => row.state)).toEqual(['sending']);

    const back = await here.arrive(user);
    await back.page.clock.install({ time: Date.now() + 2 * 60_000 });
    await comeBack(back);
    await eventually(
      async () => expect((await here.ledger(ticket)).map((row) => row.state)).toEqual(['sent']),
      20_000,
    );
    const [row] = await here.ledger(ticket);
    expect((await here.delivered(/./)).filter(({ marker }) => marker === row?.id)).toHaveLength(1);
  },
);

test('lost with a 504: asked after ten minutes, with what Sent Items say; sent again only by a click', async () => {
  const mia = 'mia.brandt@contoso.example';
  await mayLook(mia, 'Lieferantenliste');
  await here.stack.faults([{ match: 'POST /me/sendMail', do: 'fail-504', times: 1 }]);
  const { visitor } = await withNote('GLPI #0002207', mia);
  await visitor.sendThanks();
  await visitor.text('We are not sure yet').waitFor({ timeout: 20_000 });

  const laterMs = 12 * 60_000;
  await here.stack.clock({ offsetMs: laterMs });
  const later = await here.arrive(mia);
  await later.page.clock.install({ time: Date.now() + laterMs });
  await later.openMail('Lieferantenliste');
  await later.text('It isn’t in your Sent Items, more than ten minutes later').waitFor({ timeout: 20_000 });
  expect((await here.ledger('2207')).map((row) => row.state)).toEqual(['unsure']);
  const [row] = await here.ledger('2207');
  const delivered = async () => (await here.delivered(/./)).filter(({ marker }) => marker === row?.id);
  expect(await delivered()).toEqual([]);
  await later.button('Send again').click();
  await eventually(
    async () => expect((await here.ledger('2207')).map(({ state }) => state)).toEqual(['sent']),
    20_000,
  );
  expect(await delivered()).toHaveLength(1);
  await here.stack.clock({ offsetMs: 0 });
});

test('an expired sign-in: 401 is renewed without a question, and the note leaves', async () => {
  const { visitor } = await withNote('Scanner sends nothing');
  await here.stack.clock({ offsetMs: 2 * 3_600_000 });
  await visitor.sendThanks();
  await sent(visitor);
  expect((await here.deliveriesTo('sam.okafor@contoso.example')).length).toBe(1);
});

test('the log is gone for a while: nothing is sent, and nothing is lost', async () => {
  const { visitor, kept } = await withNote('Printer in room 3.12');
  const toJonas = async () =>
    (await here.deliveriesTo('jonas.weber@contoso.example')).filter(({ from }) => from === ana);
  await here.stack.fetch('/local/azurite', { method: 'POST', body: { running: false } });
  await visitor.sendThanks();
  await visitor.text('can’t keep its log just now').waitFor({ timeout: 40_000 });
  await kept();
  expect(await toJonas()).toEqual([]);
  await here.stack.fetch('/local/azurite', { method: 'POST', body: { running: true } });
  await visitor.button('Send thanks').click();
  await sent(visitor);
  expect(await toJonas()).toHaveLength(1);
});

test('no log carries a stack trace, a token, or a word of the note', async () => {
  const log = here.stack.functionsLog();
  expect(log.length).toBeGreaterThan(0);
  expect(log).not.toMatch(/My own words|VPN|Bearer |eyJ/);
  expect(log).not.toMatch(/\\n\s+at /);
});
