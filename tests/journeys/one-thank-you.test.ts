import { expect, test } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { journey } from '../support/journey.ts';

const ana = 'ana.duarte@contoso.example';
const dana = 'dana.ortiz@contoso.example';
const week = 7 * 86_400_000;
const here = journey();
const { arrive } = here;

const delivered = async () => (await here.stack.deliveries()).filter((mail) => mail.via === 'sendMail');
const thanksRows = async () =>
  ((await here.stack.tables()).Ledger ?? []).filter((row) => row.rowKey.startsWith('thanks_'));

test('one click on a resolved mail: one message, one ledger row, and the team and the manager see it', async () => {
  const visitor = await arrive(ana);
  await visitor.openMail('INC0012345');
  await visitor.text('Priya Nair fixed').waitFor();
  await visitor.sendThanks();
  await visitor.text('Sent. Dana will see it too.').waitFor({ timeout: 20_000 });

  const [mail, ...more] = await delivered();
  expect(more).toEqual([]);
  expect(mail).toMatchObject({
    from: ana,
    to: ['priya.nair@contoso.example'],
    cc: [dana],
    subject: 'Thank you for the VPN',
    mailboxes: ['priya.nair@contoso.example', dana],
  });
  expect(mail?.inReplyTo ?? null).toBeNull();
  expect(mail?.references ?? null).toBeNull();
  const inbox = await here.stack.json<{ conversationId: string }[]>(
    `/local/mailboxes/${ana}/folders/inbox/messages`,
  );
  expect(inbox.map((one) => one.conversationId)).not.toContain(mail?.conversationId);
  expect(`${mail?.subject} ${mail?.bodyHtml}`).not.toMatch(/\[|##|Ref:MSG|servicedesk/i);

  const [row, ...rows] = await thanksRows();
  expect(rows).toEqual([]);
  expect(row).toMatchObject({ state: 'sent', rowKey: `thanks_${mail?.marker}` });
  await eventually(async () => expect((await here.stack.tables()).Recognition).toHaveLength(1));

  const manager = await arrive(dana);
  await manager.openTeam('IT Operations');
  await manager.text(/Ana.* thanked Priya/).waitFor();
  await manager.text('because the VPN').or(manager.text('the VPN')).first().waitFor();
});

test('a reload and a second browser leave it at one', async () => {
  const again = await arrive(ana);
  await again.openMail('INC0012345');
  await again.text('You have thanked Priya').waitFor();
  await again.page.reload();
  await again.text('You have thanked Priya').waitFor();
  expect(await delivered()).toHaveLength(1);
  expect(await thanksRows()).toHaveLength(1);
});

test('two browsers that click the same thank-you send it once', async () => {
  const [first, second] = await Promise.all([arrive(ana), arrive(ana)]);
  await Promise.all([first.openMail('[contoso-it #5120]'), second.openMail('[contoso-it #5120]')]);
  await Promise.all([first.button('Send thanks').waitFor(), second.button('Send thanks').waitFor()]);
  await Promise.all([first.sendThanks(), second.sendThanks()]);
  const settled = /Sent\.|already (sent|on its way)|thanked Tomasz/;
  await Promise.all([
    first.text(settled).waitFor({ timeout: 20_000 }),
    second.text(settled).waitFor({ timeout: 20_000 }),
  ]);
  await eventually(async () => {
    const states = (await thanksRows()).map((row) => row.state);
    expect(states).toEqual(['sent', 'sent']);
  });
  const both = await delivered();
  expect(both).toHaveLength(2);
  expect(new Set(both.map((mail) => mail.marker)).size).toBe(2);
  expect(both.every((mail) => !mail.to.includes('servicedesk@contoso.example'))).toBe(true);
});

test('undo before it leaves: nothing is sent, the note is still there, and a double click sends it once', async () => {
  const visitor = await arrive(ana);
  await visitor.openMail('FIN-482');
  const note = visitor.frame.getByRole('textbox', { name: 'Your note' });
  await note.fill('Thank you, the export is whole again.');
  const before = (await delivered()).length;
  await visitor.sendThanks();
  await visitor.button(/^Undo/).click();
  await visitor.button('Send thanks').waitFor();
  expect(await note.inputValue()).toContain('whole again');
  await visitor.page.waitForTimeout(6_000);
  expect(await delivered()).toHaveLength(before);

  // A double click is one click, and its second half is no undo.
  await visitor.button('Send thanks').dblclick();
  await visitor.text(/^Sent\./).waitFor({ timeout: 20_000 });
  expect(await delivered()).toHaveLength(before + 1);
});

test('the manager gets one digest a week, with the words, also when Graph delivers it and answers 504', async () => {
  const { now } = await here.stack.json<{ now: string }>('/local/clock');
  await here.stack.clock({ now: new Date(Date.parse(now) + week).toISOString() });
  await here.stack.faults([{ match: '/sendMail', do: 'deliver-then-504', times: 1 }]);
  await here.stack.runTimer('weekly-digest');
  // The next run finds it in the mailbox's Sent Items, where Graph puts it a moment later.
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  await here.stack.runTimer('weekly-digest');
  await here.stack.runTimer('weekly-digest');
  const digests = await eventually(async () => {
    const found = (await here.stack.deliveries()).filter((mail) => mail.via === 'digest');
    expect(found.length).toBeGreaterThan(0);
    return found;
  });
  expect(digests.map((mail) => mail.to)).toEqual([[dana]]);
  expect(digests[0]?.subject).toMatch(/thank-yous for your team/);
  expect(digests[0]?.bodyHtml).toContain('Priya');
  expect(digests[0]?.bodyHtml).toContain('Tomasz');
});
