import { expect, test } from 'vitest';
import { detectResolution } from '../../../../shared/detection/detect.ts';
import type { ChatMessage } from '../../../../shared/detection/types.ts';
import { chat, me, thanked } from './people.ts';

const card = (...texts: string[]) => ({
  type: 'AdaptiveCard',
  body: texts.map((text) => ({ type: 'TextBlock', text })),
});
const facts = (values: Record<string, string>) => ({
  type: 'AdaptiveCard',
  body: [
    { type: 'TextBlock', text: 'Your request' },
    { type: 'FactSet', facts: Object.entries(values).map(([title, value]) => ({ title, value })) },
  ],
});
const bot = (content: unknown): ChatMessage => ({
  messageType: 'message',
  from: { application: { displayName: 'Helpdesk bot' } },
  body: { contentType: 'html', content: '<attachment id="1"></attachment>' },
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: JSON.stringify(content) }],
});
const verdictOn = (...messages: ChatMessage[]) => detectResolution({ kind: 'chat', me, messages });

test('a card that tells of the solution, and who did it', () => {
  const verdict = verdictOn(
    bot(card('Request #12: Second monitor stays black', 'Status changed to resolved by Priya Nair.')),
  );
  expect(verdict).toMatchObject({
    thankable: true,
    kind: 'resolved',
    ticketId: '12',
    helper: { name: 'Priya Nair' },
  });
  expect(verdict.because[0]?.rule).toBe('bot.resolved');
});

test('a card that names nobody leaves the helper to be chosen: the bot is never thanked', () => {
  const verdict = verdictOn(
    bot(card('This request with ticket number #12 is resolved. Make a new one if need be.')),
  );
  expect(verdict).toMatchObject({ thankable: true, helper: null });
});

test('a table of facts is read like a notice', () => {
  const verdict = verdictOn(
    bot(facts({ Ticket: 'INC0012', Status: 'Resolved', 'Assigned to': 'Sam Okafor', Title: 'VPN drops' })),
  );
  expect(verdict).toMatchObject({
    thankable: true,
    ticketId: 'INC0012',
    title: 'VPN drops',
    helper: { name: 'Sam Okafor' },
  });
});

test('under a heading that serves any news, the status field tells', () => {
  const heading = { type: 'TextBlock', text: 'Request update' };
  const update = (values: Record<string, string>) =>
    verdictOn(bot({ ...facts(values), body: [heading, ...facts(values).body.slice(1)] }));
  expect(update({ Status: 'Resolved', Agent: 'Priya Nair' })).toMatchObject({
    thankable: true,
    kind: 'resolved',
    helper: { name: 'Priya Nair' },
  });
  expect(thanked(update({ Status: 'Pending', Agent: 'Priya Nair' }))).toBe(null);
  expect(thanked(update({ Status: 'Resolved', Agent: me.name }))).toBe(null);
});

test('columns are read as a table, whichever way its labels run', () => {
  const columns = (...items: string[][]) => ({
    type: 'ColumnSet',
    columns: items.map((texts) => ({
      type: 'Column',
      items: texts.map((text) => ({ type: 'TextBlock', text })),
    })),
  });
  const cards = [
    [columns(['Ticket', '4711'], ['Status', 'Resolved'], ['Agent', 'Priya Nair'])],
    [columns(['Ticket', 'Status', 'Agent'], ['4711', 'Resolved', 'Priya Nair'])],
    [columns(['Status'], ['Resolved']), columns(['Agent'], ['Priya Nair'])],
  ];
  for (const body of cards)
    expect(thanked(verdictOn(bot({ type: 'AdaptiveCard', body })))).toBe('Priya Nair');
});

test('apps that tell of other work are no help desk', () => {
  const done = facts({ Task: 'Order chairs', Status: 'Resolved', 'Completed by': 'Priya Nair' });
  const from = (displayName: string) => verdictOn({ ...bot(done), from: { application: { displayName } } });
  expect(thanked(from('Helpdesk'))).toBe('Priya Nair');
  expect(thanked(from('Planner'))).toBe(null);
});

test('closed counts when the card says by whom', () => {
  expect(thanked(verdictOn(bot(card('This request is now closed. Closed by Priya Nair.'))))).toBe(
    'Priya Nair',
  );
  expect(thanked(verdictOn(bot(card('This request has been closed.'))))).toBe(null);
});

test.each<[string, unknown[]]>([
  ['withdrawn', [card('This request with ticket number #12 has been withdrawn.')]],
  ['received', [card('Your request #13 was received.', 'Status: Open')]],
  ['assigned', [card('Request #13 is now assigned to Priya Nair.')]],
  ['reopened', [card('Request #12 is resolved.'), card('Request #12 was reopened.')]],
  [
    "somebody else's",
    [
      facts({
        Ticket: 'INC0012',
        Status: 'Resolved',
        'Requested by': 'Bo Lindqvist',
        'Assigned to': 'Sam Okafor',
      }),
    ],
  ],
  ['mine to solve', [card('Request #12: Monitor', `Status changed to resolved by ${me.name}.`)]],
  ['no card at all', [null, 7, [], { body: 'x' }]],
])('no thanks: %s', (_, cards) => {
  expect(thanked(verdictOn(...cards.map(bot)))).toBe(null);
});

test("in a team's channel a bot speaks of others' requests, unless I asked in that thread", () => {
  const inChannel = (message: ChatMessage) => ({
    ...message,
    channelIdentity: { teamId: 't', channelId: 'c' },
  });
  const solved = inChannel(bot(card('Request #12 is resolved. Status changed to resolved by Priya Nair.')));
  expect(thanked(verdictOn(solved))).toBe(null);
  const asked = chat('Ana: My second monitor stays black, can somebody help?').map(inChannel);
  expect(thanked(verdictOn(...asked, solved))).toBe('Priya Nair');
});
