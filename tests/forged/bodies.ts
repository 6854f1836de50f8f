import { type Attempt, stranger, thanks } from './attempt.ts';
import type { Stage } from './stage.ts';

const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

export const helpers: Attempt[] = (
  [
    ['a helper whom the directory does not know', () => stranger],
    ['a helper whose account is disabled', (stage: Stage) => stage.id('gone')],
    ['a helper without a mailbox', (stage: Stage) => stage.id('bo')],
    ['oneself as the helper', (stage: Stage) => stage.id('ana')],
    ['oneself as the helper, in capitals', (stage: Stage) => stage.id('ana').toUpperCase()],
    ['a helper’s id with a filter in it', () => `${stranger}' or id ne '`],
    ['a mail address instead of a helper’s id', () => 'boss@contoso.example'],
  ] as const
).map(([attempt, helper]) => ({
  attempt,
  status: 422,
  try: (stage) => stage.send(thanks, { body: stage.thanks({ helpers: [helper(stage)] }) }),
}));

const note = (attempt: string, change: Record<string, unknown>): Attempt => ({
  attempt,
  status: 422,
  try: (stage) => stage.send(thanks, { body: stage.thanks({}, change) }),
});
const key = (attempt: string, wrong: string): Attempt => ({
  attempt,
  status: 422,
  try: (stage) => stage.send(thanks, { body: stage.thanks({ source: { kind: 'ticket', key: wrong } }) }),
});
const raw = (attempt: string, status: number, body: string, headers = {}): Attempt => ({
  attempt,
  status,
  try: (stage) => stage.send(thanks, { body, headers }),
});

export const bodies: Attempt[] = [
  {
    attempt: 'a note of a megabyte',
    status: 413,
    try: (stage) => stage.send(thanks, { body: stage.thanks({}, { text: 'x'.repeat(1_000_000) }) }),
  },
  note('a note that is longer than the settings allow', { text: 'x'.repeat(4_001) }),
  note('a second header in the subject, after a newline', { subject: 'Hi\r\nBcc: all@contoso.example' }),
  note('a subject on two lines, by a line separator', { subject: 'Hi\u2028Bcc: all@contoso.example' }),
  note('a NUL in the note', { text: 'Hi\u0000there' }),
  note('half a character in the note', { text: 'Hi \ud83d' }),
  note('a language that is a script', { language: '"><script>' }),
  note('a tag that is a formula', { how: ['=SUM(A1)'] }),
  note('a note that is a number', { text: 42 }),
  key('control characters in the ticket’s key', 'INC\u0007\u001b[2J'),
  key('half a character in the ticket’s key', 'INC\udc00'),
  key('a ticket’s key of three hundred characters', 'x'.repeat(300)),
  {
    attempt: 'a system with a path in it',
    status: 422,
    try: (stage) =>
      stage.send(thanks, {
        body: stage.thanks({ source: { kind: 'ticket', system: '../../etc', key: 'INC1' } }),
      }),
  },
  {
    attempt: 'eleven helpers',
    status: 422,
    try: (stage) =>
      stage.send(thanks, { body: stage.thanks({ helpers: Array(11).fill(stage.id('priya')) }) }),
  },
  raw('broken JSON', 400, '{"source":'),
  raw('an empty body', 400, ''),
  raw('bytes that are no UTF-8 text', 400, '\ufeff\u0000'),
  raw('JSON that is thirty thousand lists deep', 422, deep(30_000)),
  raw('a body that is called plain text', 400, '{}', { 'content-type': 'text/plain' }),
  raw('a form', 400, 'helpers=all', { 'content-type': 'application/x-www-form-urlencoded' }),
  raw(
    'fields that come from a prototype',
    422,
    '{"__proto__":{"ccManagers":true,"visibility":"team"},"constructor":{"prototype":{"helpers":[]}}}',
  ),
  {
    attempt: 'preferences of the wrong kind',
    status: 422,
    try: (stage) =>
      stage.send('PUT /api/me/preferences', { body: { thanks: 'no', wouldLoveTo: 'x'.repeat(201) } }),
  },
];
