import { beforeAll, expect, test } from 'vitest';
import { sentencesOf } from '../shared/notes/support/variety.ts';
import { clean } from '../support/clean.ts';
import { eventually } from '../support/eventually.ts';
import { journey } from '../support/journey.ts';
import type { Visitor } from '../support/visitor.ts';

const here = journey();
const ana = 'ana.duarte@contoso.example';
const priya = 'priya.nair@contoso.example';
const jonas = 'jonas.weber@contoso.example';
const subject = (text: string) => (mail: { subject: string }) => mail.subject.includes(text);

beforeAll(async () => {
  const body = { likesToHear: 'What it made possible', wouldLoveTo: 'Draw our network map' };
  await here.stack.json('/api/me/preferences', { method: 'PUT', token: await here.stack.token(priya), body });
});

const pick = async (visitor: Visitor, name: string) => {
  await visitor.frame.getByRole('combobox', { name: 'Find a person' }).fill(name);
  await visitor.frame.getByRole('option', { name: new RegExp(name, 'i') }).click();
};
const byHand = async (visitor: Visitor, name: string) => {
  await visitor.openMail('Five problems with e-invoices');
  await visitor.button('Thank someone').click();
  await pick(visitor, name);
  await visitor.button('Send thanks').waitFor();
};
const note = (visitor: Visitor) => visitor.frame.getByRole('textbox', { name: 'Your note' });

test('quick thanks: asks nothing once it may send, can be undone, leaves one mail, and knows that it did', async () => {
  const visitor = await here.arrive(ana);
  const { page } = visitor;
  const quick = page.getByRole('button', { name: 'Quick thanks' });
  const says = (words: RegExp) => page.getByText(words).first().waitFor({ timeout: 25_000 });
  await visitor.openMail('INC0012345');
  await quick.click();
  await says(/it asks for your permission once/);

  await visitor.sendThanks();
  await visitor.button(/^Undo/).click();
  await quick.click();
  await says(/Thanking Priya Nair in .* Dana Ortiz gets a copy/);
  await quick.click();
  await says(/Nothing was sent/);
  await page.waitForTimeout(6_000);
  expect(await here.deliveriesTo(priya)).toEqual([]);

  await quick.click();
  await says(/Your thanks to Priya Nair are sent/);
  await quick.click();
  await says(/You have already thanked Priya Nair/);
  const sent = await here.deliveriesTo(priya);
  expect(sent.map(({ cc }) => cc)).toEqual([['dana.ortiz@contoso.example']]);

  await byHand(visitor, 'Priya Nair');
  const saidBefore = sent[0]?.bodyHtml ?? '';
  for (const sentence of sentencesOf(await note(visitor).inputValue()))
    expect([sentence, saidBefore.includes(sentence)]).toEqual([sentence, false]);

  await visitor.openMail('#8841'); // two people of that name
  await quick.click();
  await says(/you know best who it was|isn’t clear enough/);
});

test('several helpers, their wishes, another tone and name: all of it leaves in one mail', async () => {
  const visitor = await here.arrive(ana);
  await visitor.openMail('[contoso-it #5120]');
  await visitor.button('Add another person').click();
  await pick(visitor, 'priya');
  await visitor.text('Priya likes to hear: “What it made possible”').waitFor();
  await visitor.text('Priya would love to: “Draw our network map”').waitFor();
  await visitor.button('More choices').click();
  await visitor.frame.getByLabel('Tone').selectOption('plain');
  await visitor.frame.getByLabel('Sign as').fill('Ana (Accounts)');
  await visitor.frame.getByLabel('For my memory').fill('Two kids, climbs');
  await visitor.text('Kept in your mailbox').waitFor();
  expect(await note(visitor).inputValue()).toMatch(/Tomasz and Priya[\s\S]*Ana \(Accounts\)$/);
  await clean(visitor);
  await visitor.sendThanks();
  // Ana thanked Priya a moment ago: a question, not a bar.
  await visitor.text('You thanked Priya today. Send this one too?').waitFor({ timeout: 20_000 });
  await clean(visitor);
  await visitor.button('Send this one too').click();
  await visitor.text('Sent. Dana will see it too.').waitFor({ timeout: 30_000 });
  const [mail] = await here.deliveriesTo('tomasz.zielinski@contoso.example');
  expect(mail?.to).toContain(priya);
  expect(mail?.cc).toEqual(['dana.ortiz@contoso.example']);
  expect(mail?.bodyHtml).not.toContain('climbs');
  expect(JSON.stringify(await here.stack.tables())).not.toContain('climbs');
});

test('a treat opens an invitation, filled in, and nothing leaves by itself', async () => {
  const visitor = await here.arrive(ana);
  await byHand(visitor, 'jonas');
  await visitor.frame.getByLabel('What is it about?').selectOption('treat');
  await visitor.frame.getByLabel('Day', { exact: true }).fill('2026-11-26');
  await visitor.frame.getByLabel('Place').fill('Kitchen, second floor');
  await visitor.button('Open the invitation').click();
  const invitation = visitor.page.getByRole('dialog', { name: 'New appointment' });
  await invitation.waitFor();
  expect(await invitation.getByRole('textbox', { name: 'To' }).inputValue()).toBe(jonas);
  expect(await invitation.textContent()).toContain('Kitchen, second floor');
  await clean(visitor);
  await invitation.getByRole('button', { name: 'Discard' }).click();
  expect(await here.deliveriesTo(jonas)).toEqual([]);
});

test('words of any kind leave as they were written, and empty praise is only asked about', async () => {
  const visitor = await here.arrive(ana);
  await byHand(visitor, 'sam');
  await note(visitor).fill('Great job, thank you so much!');
  await visitor.text('What did Sam do?').waitFor();
  const written = '=1+1 "quoted" ‘’ <script>alert(1)</script> & 🦊👩‍💻 שלום עולם\n\nمرحبا';
  await note(visitor).fill(written + ' x'.repeat(5_000));
  await visitor.frame.getByRole('textbox', { name: 'Subject' }).fill('🎉 <b>=SUM(1)</b> "שלום"');
  await visitor.sendThanks();
  await visitor.text(/^Sent\./).waitFor({ timeout: 30_000 });
  const mail = (await here.deliveriesTo('sam.okafor@contoso.example')).find(subject('=SUM(1)'));
  expect(mail?.subject).toBe('🎉 <b>=SUM(1)</b> "שלום"');
  expect(mail?.bodyHtml).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; 🦊👩‍💻 שלום עולם');
  expect(mail?.bodyHtml).not.toContain('<script');
  await visitor.button('View the note').click();
  await visitor.text('<script>alert(1)</script> & 🦊👩‍💻 שלום עולם').waitFor();
});

test('history: searched, and one note withdrawn after a question', async () => {
  const visitor = await here.arrive(ana);
  await visitor.openMail('INC0012345');
  await visitor.button('Your thanks').click();
  await visitor.text('To Priya Nair').waitFor();
  await visitor.frame.getByRole('searchbox', { name: 'Search these notes' }).fill('tomasz');
  await eventually(async () => expect(await visitor.frame.getByRole('listitem').count()).toBe(1));
  await clean(visitor);
  await visitor.button(/^Withdraw:/).click();
  await visitor.button('Leave it').click();
  await visitor.button(/^Withdraw:/).click();
  await visitor.button('Withdraw it').click();
  await visitor.text('Withdrawn').waitFor();
  await visitor.button('Received').click();
  await visitor.text('Nobody has thanked you here yet').waitFor();
});

test('one’s own card: what a helper says is what the next sender reads', async () => {
  const helper = await here.arrive('yuki.tanaka@contoso.example');
  await helper.page.goto(`${here.stack.origin}/#/outlook?user=yuki.tanaka@contoso.example`);
  await helper.button('How I like to be thanked').click();
  await helper.frame.getByLabel('My manager may get a copy').uncheck();
  await helper.frame.getByLabel('What I like to hear').fill('That the code is easy to read');
  await clean(helper);
  await helper.button('Save').click();
  await helper.text('Saved').waitFor();
  const sender = await here.arrive(ana);
  await sender.openMail('FIN-482');
  await sender.text('Yuki prefers thanks without the manager in copy').waitFor();
  await sender.text('Yuki likes to hear: “That the code is easy to read”').waitFor();

  await helper.frame.getByLabel('I’m glad of thank-you notes').uncheck();
  await helper.button('Save').click();
  await helper.text('Saved').waitFor();
  await sender.openMail('FIN-482');
  await sender.text('Yuki prefers to go without thank-you notes').waitFor();
  expect(await sender.button('Send thanks').count()).toBe(0);
});

test.each([
  ['320 px wide', { width: '320px', zoom: '1' }],
  ['at 200 % zoom', { width: '360px', zoom: '2' }],
])('%s: nothing is cut off, and the one action stays in sight', async (_, { width, zoom }) => {
  const visitor = await here.arrive(ana, { language: 'de' });
  await visitor.openMail('INC0012399');
  const frame = visitor.page.locator('iframe[title="Kind Regards"]');
  await frame.evaluate((pane, wide) => {
    pane.style.width = wide;
  }, width);
  const root = visitor.frame.locator('html');
  await root.evaluate((html, by) => {
    html.style.zoom = by;
  }, zoom);
  const fits = async () =>
    expect(
      await root.evaluate((html) =>
        [...html.querySelectorAll('*')]
          .filter((one) => one.getBoundingClientRect().width > 1)
          .filter((one) => one.getBoundingClientRect().right > html.clientWidth * Number(html.style.zoom) + 1)
          .map((one) => one.outerHTML.slice(0, 120)),
      ),
    ).toEqual([]);
  await visitor.frame
    .getByRole('button', { name: /Noch jemandem danken|Jemandem danken/ })
    .first()
    .waitFor();
  await fits();
  await visitor.button('So freut mich ein Dank').click();
  await visitor.frame.getByRole('checkbox').first().waitFor();
  await fits();
  await visitor.button('Zurück zur Mail').click();
  await visitor.button('Dein Dank').click();
  await visitor.frame.getByRole('heading', { name: 'Dein Dank' }).waitFor();
  await fits();
});
