import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { journey } from '../support/journey.ts';

const address = (name: string) => `${name}@fabrikam.example`;
const mail = (subject: string, content: string, headers: Record<string, string> = {}) => ({
  subject,
  from: { emailAddress: { name: 'Fabrikam IT', address: address('it') } },
  receivedDateTime: '-PT1H',
  body: { contentType: 'html', content },
  internetMessageHeaders: Object.entries({ 'Auto-Submitted': 'auto-generated', ...headers }).map(
    ([name, value]) => ({ name, value }),
  ),
});
const solvedBy = (name: string) =>
  `<p>Your request has been resolved.</p><table><tr><td>Status:</td><td>Resolved</td></tr><tr><td>Resolved by:</td><td>${name}</td></tr></table>`;

/** Names that are hard on every layer between the mail and the mailbox, and a mail of 5 MB. */
const hostile = 'Zoë <script>alert(1)</script> O’Neil 🦊';
const tenant = {
  organization: { displayName: 'Fabrikam', domain: 'fabrikam.example' },
  users: [
    { userPrincipalName: address('ida'), displayName: 'Ida Berg' },
    { userPrincipalName: address('zoe'), displayName: hostile, manager: address('max') },
    { userPrincipalName: address('max'), displayName: 'Max Holm' },
  ],
  teams: [{ displayName: 'Platform', members: [address('zoe'), address('max')] }],
  mailboxes: {
    [address('ida')]: {
      messages: [
        mail(
          'Request REQ0000071 has been resolved',
          solvedBy('Zoë &lt;script&gt;alert(1)&lt;/script&gt; O’Neil 🦊'),
        ),
        mail(
          'Request REQ0000072 has been resolved',
          solvedBy('Max Holm') + '<p>log line </p>'.repeat(310_000),
        ),
        { ...mail('Request REQ0000073', ''), body: null },
      ],
    },
  },
};

const file = join(mkdtempSync(join(tmpdir(), 'kind-regards-tenant-')), 'tenant.json');
writeFileSync(file, JSON.stringify(tenant));
const here = journey({ tenant: file });

test('a helper with a hostile name is thanked, and the name stays words', async () => {
  const visitor = await here.arrive(address('ida'));
  await visitor.openMail('REQ0000071');
  await visitor.frame.getByRole('combobox').or(visitor.button('Send thanks')).first().waitFor();
  const picker = visitor.frame.getByRole('combobox');
  if (await picker.isVisible()) {
    await picker.fill('Zo');
    await visitor.frame.getByRole('option').first().click();
  }
  await visitor.sendThanks();
  await visitor.text('Sent. Max will see it too.').waitFor({ timeout: 30_000 });
  const [sent] = await here.deliveriesTo(address('zoe'));
  expect(sent?.cc).toEqual([address('max')]);
  expect(sent?.bodyHtml).not.toContain('<script');
  const manager = await here.arrive(address('max'));
  await manager.openTeam('Platform');
  await manager.text(/Ida Berg thanked/).waitFor();
});

test('a mail of 5 MB is read up to a bound, quickly enough to be of use', async () => {
  const visitor = await here.arrive(address('ida'));
  await visitor.openMail('REQ0000072');
  await visitor.text('Max Holm').waitFor();
  await visitor.button('Send thanks').waitFor();
});

test('a mail with no body gets a sentence', async () => {
  const visitor = await here.arrive(address('ida'));
  await visitor.openMail('REQ0000073');
  await visitor.button('Thank someone').waitFor();
});
