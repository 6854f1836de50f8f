import { expect, test } from 'vitest';
import { journey } from '../support/journey.ts';

const here = journey();
const ana = 'ana.duarte@contoso.example';

async function open(user: string, subject: string) {
  const visitor = await here.arrive(user);
  await visitor.openMail(subject);
  return visitor;
}

test('a helper without a manager: the pane says so before, and the mail goes to the helper only', async () => {
  const visitor = await open(ana, '30418');
  await visitor.text('The directory names no manager for Ravi').waitFor();
  await visitor.sendThanks();
  await visitor.text(/^Sent\./).waitFor({ timeout: 30_000 });
  const [mail] = (await here.stack.deliveries()).filter((one) => one.via === 'sendMail');
  expect(mail?.to.join()).toContain('ravi');
  expect(mail?.cc).toEqual([]);
});

test('helper = me: nobody to thank, and nothing can be sent', async () => {
  const visitor = await open(ana, 'RITM0030112');
  await visitor.text('have solved it yourself').waitFor();
  expect(await visitor.button('Send thanks').count()).toBe(0);
});

test('helper = my manager: it says so, and the copy goes to the manager’s manager', async () => {
  const visitor = await open('bo.lindqvist@contoso.example', 'INC0012361');
  await visitor.text(/is your own manager/).waitFor();
  await visitor.sendThanks();
  await visitor.text(/^Sent\./).waitFor({ timeout: 30_000 });
  const [mail] = await here.deliveriesTo('dana.ortiz@contoso.example');
  expect(mail?.cc).toEqual(['leila.haddad@contoso.example']);
});

test('two people of that name: the sender chooses, nobody guesses', async () => {
  const visitor = await open(ana, '#8841');
  await visitor.text('Which Alex Kim was it?').waitFor();
  expect(await visitor.frame.getByText('Desktop support').count()).toBeGreaterThan(0);
  await visitor.frame.getByText('Desktop support').first().click();
  await visitor.text('Alex’s manager').waitFor();
  await visitor.button('Send thanks').waitFor();
});

test('a helper who is not in the directory: the sender is asked who it was', async () => {
  const visitor = await open(ana, 'I 2611 042');
  await visitor.text('We couldn’t find Noor de Wit in your directory').waitFor();
  await visitor.frame.getByRole('combobox').fill('jonas');
  await visitor.frame.getByRole('option', { name: /Jonas Weber/ }).click();
  await visitor.text('Jonas’s manager').or(visitor.text('Jonas’ manager')).first().waitFor();
});

test('the manager can be left out for this note', async () => {
  const visitor = await open(ana, 'INC0012345');
  await visitor.button('Leave Dana Ortiz out').or(visitor.button('Leave Dana out')).first().click();
  await visitor.text('Nobody gets a copy').waitFor();
  await visitor.sendThanks();
  await visitor.text(/^Sent\./).waitFor({ timeout: 30_000 });
  const [mail] = await here.deliveriesTo('priya.nair@contoso.example');
  expect(mail?.cc).toEqual([]);
});

test('a mail without a body, an ordinary mail and an open ticket each get a sentence, and a way to thank by hand', async () => {
  const visitor = await here.arrive(ana);
  for (const [subject, sentence] of [
    ['Contract folder is in the usual place', /isn’t about something IT solved/],
    ['Five problems with e-invoices', /isn’t about something IT solved/],
    ['INC0012399', 'This ticket isn’t solved yet'],
  ] as const) {
    await visitor.openMail(subject);
    await visitor.text(sentence).waitFor();
  }
  await visitor.button('Thank someone').click();
  await visitor.frame.getByRole('combobox').fill('sam');
  await visitor.frame.getByRole('option', { name: /Sam Okafor/ }).click();
  await visitor.frame
    .getByRole('textbox', { name: 'Your note' })
    .fill('Hi Sam, thank you for the quiet nights. Ana');
  await visitor.sendThanks();
  await visitor.text(/^Sent\./).waitFor({ timeout: 30_000 });
  expect(await here.deliveriesTo('sam.okafor@contoso.example')).toHaveLength(1);
});

test('“Not yet” offers an answer to the desk and no thanks', async () => {
  const visitor = await open('mia.brandt@contoso.example', 'INC0012377');
  await visitor.text('Did it help?').waitFor();
  await visitor.frame.getByRole('radio', { name: 'Not yet' }).check();
  await visitor.text('Then the thanks can wait').waitFor();
  expect(await visitor.button('Send thanks').count()).toBe(0);
});
