import { expect, test } from 'vitest';
import { detectResolution } from '../../../../shared/detection/detect.ts';
import { inThread, me, thanked, thread } from './people.ts';

const trouble = 'Hi Priya,\n\nmy VPN drops every hour. Can you have a look?\n\nAna';
const repair = 'Hi Ana,\n\nI have replaced your certificate, please try again.\n\nBest\nPriya';
const works = 'Hi Priya,\n\nworks now, thanks a lot!\n\nAna';
const asked = 'On Mon, Nov 16, 2026 at 9:12 AM Ana Duarte <ana.duarte@contoso.example> wrote:';

test('asked, repaired and confirmed: the helper is who wrote the repair', () => {
  const verdict = inThread('VPN drops', ['Ana', trouble], ['Priya', repair], ['Ana', works]);
  expect(verdict).toMatchObject({ thankable: true, kind: 'confirmed', title: 'VPN drops' });
  expect(verdict.helper).toEqual({ name: 'Priya Nair', address: 'priya.nair@contoso.example' });
});

test('the repair is enough, until I say more', () => {
  expect(inThread('VPN drops', ['Ana', trouble], ['Priya', repair]).kind).toBe('fix-reply');
  expect(
    thanked(
      inThread('VPN', ['Ana', trouble], ['Priya', repair], ['Ana', 'Thanks, I will try it on Monday.']),
    ),
  ).toBe(null);
  expect(thanked(inThread('VPN', ['Ana', trouble], ['Priya', repair], ['Ana', 'It still drops.']))).toBe(
    null,
  );
});

test('one mail says it all when it quotes my question', () => {
  const quoting = `${repair}\n\n${asked}\n> My VPN drops every hour.\n> Can you help?`;
  expect(thanked(inThread('Re: VPN', ['Priya', quoting]))).toBe('Priya Nair');
  expect(thanked(inThread('Re: VPN', ['Priya', repair]))).toBe(null);
});

test('an answer to me whose quote is gone says enough when its subject tells of the trouble', () => {
  expect(thanked(inThread('Re: VPN drops every hour', ['Priya', repair]))).toBe('Priya Nair');
  expect(thanked(inThread('Re: Contract', ['Priya', repair]))).toBe(null);
  expect(thanked(inThread('VPN drops every hour', ['Priya', repair]))).toBe(null);
  const toOthers = thread('Re: VPN drops every hour', ['Priya', repair]).map((mail) => ({
    ...mail,
    toRecipients: [{ emailAddress: { name: 'Sam Okafor', address: 'sam.okafor@contoso.example' } }],
  }));
  expect(thanked(detectResolution({ kind: 'mail', me, messages: toOthers }))).toBe(null);
});

test('a quote that is only ruled off is known by the line above it', () => {
  const ruled = `<p>Hi Ana,</p><p>I have replaced your certificate.</p><div style="border-left:2px solid"><p>On 2026-11-16 09:12 Ana Duarte wrote:</p><p>My VPN drops every hour. Can you help?</p></div>`;
  expect(thanked(inThread('Re: VPN', ['Priya', ruled]))).toBe('Priya Nair');
});

test("Outlook's way to quote is understood, whatever its language", () => {
  const html =
    '<p>Hallo Ana,</p><p>ich habe dein Konto entsperrt, bitte versuch es noch einmal.</p><p>Priya</p><div id="divRplyFwdMsg"><b>Von:</b> Ana Duarte &lt;ana.duarte@contoso.example&gt;<br><b>Gesendet:</b> Montag, 16. November 2026 09:12<br><b>An:</b> Priya Nair<br><b>Betreff:</b> VPN</div><p>Ich komme nicht mehr ins VPN, kannst du helfen?</p>';
  expect(thanked(inThread('AW: VPN', ['Priya', html]))).toBe('Priya Nair');
});

test('behind a shared mailbox stands who signed', () => {
  const signed =
    'Hello Ana,\n\nI have replaced the toner, it should work now.\n\nBest regards,\nPriya Nair\nIT Service Desk';
  const verdict = inThread(
    'Printer',
    ['Ana', 'The printer is broken, please help'],
    ['Desk', signed],
    ['Ana', 'It prints again. That fixed it, thanks!'],
  );
  expect(verdict.helper).toEqual({ name: 'Priya Nair', address: null });
});

test.each<[string, Parameters<typeof thread>]>([
  [
    'I am the helper',
    [
      'Printer',
      ['Priya', 'My printer prints blank pages, please help'],
      ['Ana', 'I have replaced the toner, please test.'],
      ['Priya', 'Works now, thanks!'],
    ],
  ],
  [
    'it is between others',
    [
      'Printer',
      ['Sam', 'The printer prints blank pages, please help'],
      ['Priya', 'I have replaced the toner, please test.'],
      ['Sam', 'Works now, thanks!'],
    ],
  ],
  [
    'a meeting',
    [
      'Meeting',
      ['Ana', 'Could we meet on Monday?'],
      ['Priya', 'Monday works for me.'],
      ['Ana', 'Great, that works. Thanks!'],
    ],
  ],
  [
    'a document',
    [
      'Invoice',
      ['Ana', 'Please send me the invoice 4711.'],
      ['Priya', 'Attached.'],
      ['Ana', 'Perfect, thanks a lot!'],
    ],
  ],
  [
    'a newsletter',
    ['Release 3.2', ['Desk', 'We have fixed 14 bugs and it should work better now. Please try again.']],
  ],
  [
    'an outage',
    [
      'Outage',
      ['Desk', 'The mail server has been restored. Everything works again. Thank you for your patience.'],
    ],
  ],
])('no thanks: %s', (_, made) => {
  expect(thanked(detectResolution({ kind: 'mail', me, messages: thread(...made) }))).toBe(null);
});

test('on a list, what somebody repaired is not a repair for me', () => {
  const messages = thread(
    'Build',
    ['Ana', 'The build is broken, any idea?'],
    ['Sam', 'I have fixed it, it should work now.'],
  );
  const last = messages.at(-1);
  if (last) last.internetMessageHeaders = [{ name: 'List-Id', value: '<dev.contoso.example>' }];
  expect(thanked(detectResolution({ kind: 'mail', me, messages }))).toBe(null);
});

test('the same thread in HTML gives the same verdict', () => {
  const html = (text: string) =>
    text
      .split('\n')
      .map((line) => `<p>${line}</p>`)
      .join('');
  const plain = inThread('VPN', ['Ana', trouble], ['Priya', repair], ['Ana', works]);
  expect(inThread('VPN', ['Ana', html(trouble)], ['Priya', html(repair)], ['Ana', html(works)])).toEqual(
    plain,
  );
});

test('quoting the thread beneath each reply changes nothing', () => {
  const quoted = `${works}\n\n${asked}\n> still broken, same error\n> please help`;
  const plain = inThread('VPN', ['Ana', trouble], ['Priya', repair], ['Ana', works]);
  const verdict = inThread('VPN', ['Ana', trouble], ['Priya', repair], ['Ana', quoted]);
  expect(thanked(verdict)).toBe(thanked(plain));
});
