import { beforeAll, describe, expect, test } from 'vitest';
import { clean } from '../support/clean.ts';
import { eventually } from '../support/eventually.ts';
import { journey } from '../support/journey.ts';
import type { Surroundings } from '../support/visitor.ts';

const here = journey();
const ana = 'ana.duarte@contoso.example';
const dana = 'dana.ortiz@contoso.example';

// Ana thanks Yuki twice here, in different colours; nobody asks her whether that is too soon.
beforeAll(async () => {
  const token = await here.stack.token(dana);
  await here.stack.json('/api/settings', { method: 'PUT', token, body: { pairDays: 0 } });
});

describe.each(['light', 'dark', 'contrast', 'forced'] as const)('axe finds nothing serious: %s', (theme) => {
  const at: Surroundings = { theme };

  test('suggestion, reasons, consent, refusal, undo, sent', async () => {
    const visitor = await here.arrive(ana, at);
    await here.stack.fetch(`/local/consents/${ana}`, { method: 'DELETE' });
    const subject = { light: 'INC0012345', dark: 'FIN-482', contrast: '#731', forced: '30418' }[theme];
    await visitor.openMail(subject);
    await visitor.button('Send thanks').waitFor();
    await clean(visitor);
    await visitor.button(/Why do I see this/).click();
    await clean(visitor);
    await visitor.button('Send thanks').click();
    await visitor.button('Allow').waitFor();
    await clean(visitor);
    await visitor.button('Allow').click();
    await visitor.page.getByRole('dialog').waitFor();
    await clean(visitor);
    await visitor.answerConsent('Cancel');
    await visitor.text('Permission wasn’t given').waitFor();
    await clean(visitor);
    await visitor.button('Allow').click();
    await visitor.answerConsent('Accept');
    await visitor.button(/^Undo/).waitFor();
    await clean(visitor);
    await visitor.text(/^Sent\./).waitFor({ timeout: 30_000 });
    await clean(visitor);
    await visitor.openMail(subject);
    await visitor.text('You have thanked').waitFor();
    await clean(visitor);
  });

  test('nothing here, a person by hand, a choice of people, not yet, a problem', async () => {
    const visitor = await here.arrive(ana, at);
    await visitor.openMail('Five problems with e-invoices');
    await visitor.button('Thank someone').waitFor();
    await clean(visitor);
    await visitor.button('Thank someone').click();
    await visitor.frame.getByRole('combobox').fill('jonas');
    await visitor.frame.getByRole('option', { name: /Jonas/ }).waitFor();
    await clean(visitor);
    await visitor.openMail('#8841');
    await visitor.text('Which Alex Kim was it?').waitFor();
    await clean(visitor);

    const [person, solved] = (
      {
        light: [ana, 'Printer in room 3.12'],
        dark: [ana, '#5120'],
        contrast: [ana, 'Scanner sends nothing'],
        forced: ['bo.lindqvist@contoso.example', 'INC0012361'],
      } as const
    )[theme];
    const troubled = await here.arrive(person, at);
    await troubled.openMail(solved);
    await troubled.frame.getByRole('radio', { name: 'Not yet' }).check();
    await troubled.text('the thanks can wait').waitFor();
    await clean(troubled);
    await here.stack.faults([{ match: 'POST /me/sendMail', do: 'throttle', times: 1 }]);
    await troubled.openMail(solved);
    await troubled.sendThanks();
    await troubled.text('Your mailbox asks for a pause').waitFor({ timeout: 30_000 });
    await clean(troubled);
  });

  test('the tab with and without a feed, for a member and for nobody', async () => {
    const manager = await here.arrive(dana, at);
    await manager.openTeam('IT Operations');
    await manager.text(/thanked/).waitFor();
    await clean(manager);
    const finance = await here.arrive(ana, at);
    await finance.openTeam('Finance');
    await finance.text('No thanks yet').waitFor();
    await clean(finance);
  });

  test('behind the scenes', async () => {
    const visitor = await here.arrive(ana, at);
    await visitor.openMail('INC0012345');
    await visitor.page.getByRole('button', { name: 'Behind the scenes' }).click();
    for (const drawer of ['Post room', 'Tables', 'Graph calls', 'Weather']) {
      await visitor.page
        .getByRole('button', { name: drawer })
        .or(visitor.page.getByRole('tab', { name: drawer }))
        .first()
        .click();
      await clean(visitor);
    }
  });
});

test('the whole journey by keyboard: from the mail to sent, undone once', async () => {
  const visitor = await here.arrive('mia.brandt@contoso.example');
  await visitor.openMail('GLPI #0002207');
  await visitor.button('Send thanks').waitFor();
  const { keyboard } = visitor.page;
  const focused = () =>
    visitor.page.evaluate(() => {
      let active = document.activeElement;
      while (active instanceof HTMLIFrameElement) active = active.contentDocument?.activeElement ?? null;
      return active?.textContent ?? '';
    });
  const tabTo = async (name: RegExp) => {
    for (let presses = 0; presses < 80; presses++) {
      if (name.test(await focused())) return;
      await keyboard.press('Tab');
    }
    throw new Error(`Tab never reached ${name}; it stands on “${await focused()}”.`);
  };
  await tabTo(/^Send thanks$/);
  await keyboard.press('Enter');
  await visitor.button('Allow').waitFor();
  await tabTo(/^Allow$/);
  await keyboard.press('Enter');
  await visitor.page.getByRole('dialog').waitFor();
  await tabTo(/^Accept$/);
  await keyboard.press('Enter');
  await visitor.button(/^Undo/).waitFor();
  await eventually(async () => expect(await focused()).toMatch(/^Undo/));
  await keyboard.press('Enter');
  await visitor.button('Send thanks').waitFor();
  expect(await here.delivered(/./)).not.toContainEqual(
    expect.objectContaining({ from: 'mia.brandt@contoso.example' }),
  );
  await tabTo(/^Send thanks$/);
  await keyboard.press('Enter');
  await visitor.text(/^Sent\./).waitFor({ timeout: 30_000 });
});
