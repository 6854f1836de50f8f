import { expect, test } from 'vitest';
import { detectResolution } from '../../../../shared/detection/detect.ts';
import { chat, inChat, me, thanked } from './people.ts';

const priya = 'Priya Nair';
const sam = 'Sam Okafor';

test.each<[string, string | null, string[]]>([
  [
    'I confirmed',
    priya,
    [
      'Ana: Hi Priya, VPN keeps dropping every hour, can you help?',
      'Priya: I have reset your profile, try again please',
      'Ana: Works now, thank you!',
    ],
  ],
  [
    'the repair alone',
    priya,
    ['Ana: My account is locked', 'Priya: I unlocked it, you should be able to log in now.'],
  ],
  [
    'advice that worked',
    priya,
    [
      'Ana: The scanner sends nothing since Monday.',
      'Priya: Its password had run out. I gave it a new one.',
      'Ana: That fixed it, thanks!',
    ],
  ],
  [
    'access given and thanked for',
    priya,
    [
      'Ana: Could you give me access to the HR share?',
      'Priya: I have granted you access, please check',
      'Ana: thanks',
    ],
  ],
  [
    'thanks in a message of its own',
    priya,
    [
      'Ana: how do I map the team drive? it is missing',
      'Priya: net use t: and then log in again',
      'Ana: thanks a lot',
      'Ana: got it up',
    ],
  ],
  [
    'trying first, then joy',
    priya,
    [
      'Ana: which port does the scanner need? it fails',
      'Priya: open 445',
      'Ana: I will try that',
      'Ana: AWESOME, thank you!',
    ],
  ],
  [
    'whose advice it was, not who spoke last',
    priya,
    [
      'Ana: The printer prints blank pages, any idea?',
      'Priya: Ana: swap the toner, the drum is worn out',
      'Sam: we had that too last year',
      'Ana: swapped the toner and it works again, thank you',
    ],
  ],
  [
    'the answer that shares my words',
    priya,
    [
      'Ana: Printer is stuck',
      'Priya: Ana, restart the spooler service',
      'Sam: Or call the vendor',
      'Ana: restarting the spooler did the trick!',
    ],
  ],
  [
    'the second answer, after the first had failed',
    sam,
    [
      'Ana: Printer is stuck',
      'Priya: Ana, restart the spooler service',
      'Ana: did that, no luck',
      'Sam: Ana: reinstall the driver',
      'Ana: yes that worked, cheers',
    ],
  ],
  [
    'whom I thank by name',
    priya,
    [
      'Ana: Cannot open the share',
      'Priya: fixed the permissions, should work now',
      'Sam: any news?',
      'Ana: yes works now, thanks Priya',
    ],
  ],
])('thanks are due: %s', (_, who, lines) => {
  expect(thanked(inChat(...lines))).toBe(who);
});

test.each<[string, string[]]>([
  ['I will try', ['Ana: VPN keeps dropping', 'Priya: Try restarting the client', 'Ana: Thanks, will try']],
  [
    'I will try tomorrow',
    ['Ana: VPN keeps dropping', 'Priya: I have reset it, try now', 'Ana: Thanks, I will try it tomorrow'],
  ],
  [
    'it is still broken',
    ['Ana: VPN keeps dropping', 'Priya: I have reset it, try now', 'Ana: Still the same error'],
  ],
  [
    'it broke again',
    [
      'Ana: VPN is down',
      'Priya: I have reset it',
      'Ana: works now, thanks!',
      'Ana: spoke too soon, same error',
    ],
  ],
  [
    'I am the helper',
    [
      'Priya: My mailbox is full, can you help?',
      'Ana: I have increased your quota',
      'Priya: Works now, thanks!',
    ],
  ],
  [
    'I am the helper and glad',
    [
      'Priya: My mailbox is full, can you help?',
      'Ana: I have increased your quota',
      'Priya: Thanks!',
      'Ana: Glad it works now',
    ],
  ],
  [
    'it is between others',
    [
      'Sam: Outlook crashes all the time, any ideas?',
      'Priya: Repair Office',
      'Sam: That fixed it, thanks Priya',
      'Ana: lol same here last week',
    ],
  ],
  ['a meeting that works', ['Priya: Can we meet at 3?', 'Ana: That works for me, thanks!']],
  [
    'a perfect answer to a question',
    ['Ana: Can we meet at 3?', 'Priya: Sure, moved it', 'Ana: Perfect, thanks'],
  ],
  [
    'got it, where no trouble was',
    ['Ana: Where is the Q3 report?', 'Priya: In the finance folder', 'Ana: Got it, thanks'],
  ],
  ['a question whether it works', ['Ana: Does it work now?', 'Priya: yes it works now']],
  [
    'it went away by itself',
    [
      'Ana: my laptop is slow',
      'Priya: have you tried restarting it?',
      'Ana: never mind, it works now after a reboot',
    ],
  ],
  [
    'it only works sometimes',
    ['Ana: my laptop is slow', 'Priya: have you tried restarting it?', 'Ana: hm no it only works sometimes'],
  ],
  [
    'a promise for tomorrow',
    [
      'Ana: When will the server be back?',
      'Priya: We will restart it tonight. It should work tomorrow.',
      'Ana: Thanks',
    ],
  ],
  ['nobody answered', ['Ana: VPN is down, anyone?', 'Ana: works again, thanks']],
  [
    'only a chat bot answered',
    [
      'Ana: how do I reset the dock? it hangs',
      'infobot: hold the button for ten seconds',
      'Ana: that worked, thanks',
    ],
  ],
])('no thanks: %s', (_, lines) => {
  const verdict = inChat(...lines);
  expect(thanked(verdict) === null || verdict.helper === null).toBe(true);
  expect(verdict.helper?.name).not.toBe(me.name);
});

test('the reasons quote what was asked, what was confirmed, and who wrote the answer', () => {
  const { because } = inChat('Ana: My VPN is broken', 'Priya: new certificate', 'Ana: that fixed it, thanks');
  expect(because).toEqual([
    { rule: 'asked', quote: 'My VPN is broken' },
    { rule: 'confirmed', quote: 'that fixed it, thanks' },
    { rule: 'helper.wrote', quote: 'Priya Nair' },
  ]);
});

test('who is mentioned in the confirmation is the helper', () => {
  const messages = chat(
    'Ana: My VPN is broken',
    'Priya: new certificate?',
    'Sam: restart it',
    'Ana: works now, thanks',
  );
  const last = messages.at(-1);
  if (last) {
    last.body = { contentType: 'html', content: '<p><at id="0">Priya</at> works now, thanks</p>' };
    last.mentions = [{ id: 0, mentionText: 'Priya', mentioned: { user: { displayName: 'Priya Nair' } } }];
  }
  expect(thanked(detectResolution({ kind: 'chat', me, messages }))).toBe('Priya Nair');
});
