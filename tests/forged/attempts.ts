import type { Reply, Request, Stage } from './stage.ts';

/** What lies in the tables before anything is tried. */
export interface Before {
  /** Ana's, sent; and Ana's, on its way. */
  sent: { id: string; claim: string };
  sending: { id: string; claim: string };
  /** Mia's, on its way. */
  mias: { id: string; claim: string };
  teamId: string;
}
export interface Attempt {
  attempt: string;
  status: number;
  /** Answered by the functions host before our code sees it: a status and no sentence. */
  byHost?: true;
  try: (stage: Stage, before: Before) => Promise<Reply>;
}
const thanks = 'POST /api/thanks';
const accepted = (claim: string) => ({ body: { claim, outcome: 'accepted' } });
const stranger = '99999999-9999-4999-8999-999999999999';
const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

const tokens: Attempt[] = (
  [
    ['no token', { as: null }],
    ['not a token', { authorization: 'Bearer hello' }],
    ['another scheme than Bearer', { authorization: 'Basic aGVsbG86aGVsbG8=' }],
    ['a token of another tenant', { token: { claims: { tid: stranger } } }],
    ['a token of another issuer', { token: { claims: { iss: 'https://login.example/other/v2.0' } } }],
    ['a token for another audience: Graph', { token: { claims: { aud: 'https://graph.microsoft.com' } } }],
    ['a token that has expired', { token: { lifeSeconds: [-7_200, -3_600] } }],
    ['a token that is not valid yet', { token: { lifeSeconds: [3_600, 7_200] } }],
    ['a token that never ends', { token: { claims: { exp: undefined } } }],
    ['a token with alg none', { token: { by: 'nobody' } }],
    ['a token signed with a stranger’s key under our key’s name', { token: { by: 'a stranger' } }],
    ['a token without the scope', { token: { claims: { scp: undefined } } }],
    ['a token with a scope that only begins like ours', { token: { claims: { scp: 'access_as_user_not' } } }],
    ['an application’s token, without a user', { token: { claims: { oid: undefined, idtyp: 'app' } } }],
    ['a token whose oid is no id', { token: { claims: { oid: '../../carlos' } } }],
  ] satisfies [string, Request][]
).map(
  ([attempt, wrong]): Attempt => ({
    attempt,
    status: 401,
    try: (stage) =>
      stage.send(thanks, { ...wrong, body: stage.thanks({ source: { kind: 'manual', key: 'x' } }) }),
  }),
);

const notTheirs: Attempt[] = [
  {
    attempt: 'the outcome of somebody else’s thank-you, with its claim',
    status: 404,
    try: (stage, { sending }) =>
      stage.send(`POST /api/thanks/${sending.id}/outcome`, { as: 'mia', ...accepted(sending.claim) }),
  },
  {
    attempt: 'the claim of somebody else’s thank-you',
    status: 404,
    try: (stage, { sending }) => stage.send(`POST /api/thanks/${sending.id}/claim`, { as: 'mia', body: {} }),
  },
  {
    attempt: 'the withdrawal of somebody else’s thank-you',
    status: 404,
    try: (stage, { sent }) => stage.send(`DELETE /api/thanks/${sent.id}`, { as: 'priya' }),
  },
  {
    attempt: 'an outcome replayed by its helper',
    status: 404,
    try: (stage, { sent }) =>
      stage.send(`POST /api/thanks/${sent.id}/outcome`, { as: 'priya', ...accepted(sent.claim) }),
  },
  {
    attempt: 'an outcome with the claim of somebody else’s thank-you',
    status: 409,
    try: (stage, { sending, mias }) =>
      stage.send(`POST /api/thanks/${sending.id}/outcome`, accepted(mias.claim)),
  },
  {
    attempt: 'an outcome without a claim',
    status: 409,
    try: (stage, { sending }) =>
      stage.send(`POST /api/thanks/${sending.id}/outcome`, { body: { outcome: 'accepted' } }),
  },
  {
    attempt: 'a sender named in the body',
    status: 404,
    try: (stage, { sending }) =>
      stage.send(`POST /api/thanks/${sending.id}/outcome`, {
        as: 'mia',
        body: { ...accepted(sending.claim).body, sender: { id: stage.id('ana') }, oid: stage.id('ana') },
      }),
  },
  {
    attempt: 'a team’s feed, by somebody who is not in the team',
    status: 403,
    try: (stage, { teamId }) => stage.send(`GET /api/teams/${teamId}/appreciation`),
  },
  {
    attempt: 'the settings, by somebody who is no administrator',
    status: 403,
    try: (stage) => stage.send('PUT /api/settings', { body: { thanksPerDay: 10_000 } }),
  },
  {
    attempt: 'the settings, with a role of another name',
    status: 403,
    try: (stage) =>
      stage.send('PUT /api/settings', {
        token: { claims: { roles: ['admin', 'Administrator'] } },
        body: { thanksPerDay: 10_000 },
      }),
  },
  {
    attempt: 'a repair, by somebody who is no administrator',
    status: 403,
    try: (stage) => stage.send('POST /api/repair', { body: { mode: 'rebuild' } }),
  },
  {
    attempt: 'health’s details, by somebody who is no administrator',
    status: 403,
    try: (stage) => stage.send('GET /api/health/details'),
  },
];

const administration: Attempt[] = ['GET /api/health/details', 'POST /api/repair'].map(
  (address): Attempt => ({
    attempt: `${address}, by somebody who is no administrator`,
    status: 403,
    try: (stage) => stage.send(address, address.startsWith('POST') ? { body: {} } : {}),
  }),
);

const helpers: Attempt[] = (
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

const bodies: Attempt[] = [
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

const addresses: Attempt[] = [
  ...(
    [
      ['an id with a path in it', 'POST /api/thanks/..%2f..%2fsettings/claim'],
      ['an id with / \\ # ? in it', 'POST /api/thanks/a%2Fb%5Cc%23d%3Fe/claim'],
      ['an id with a filter in it', "POST /api/thanks/x'%20or%20'1'%20eq%20'1/outcome"],
      ['an id with a NUL in it', 'DELETE /api/thanks/%00'],
      ['another method on a route: PATCH', 'PATCH /api/thanks'],
      ['another method on a route: PUT', 'PUT /api/thanks/pending'],
      ['another method on a route: DELETE', 'DELETE /api/settings'],
      ['a path that leads out of the add-in’s files', 'GET /addin/../package.json'],
      ['a path that leads out, encoded', 'GET /addin/%2e%2e%2f%2e%2e%2fpackage.json'],
      ['a path that leads out, encoded twice', 'GET /addin/%252e%252e%252fpackage.json'],
      ['a path that leads out, with backslashes', 'GET /addin/..\\..\\host.json'],
      ['a path to the server’s own files', 'GET /addin/../functions/main.cjs'],
    ] as const
  ).map(
    ([attempt, address]): Attempt => ({
      attempt,
      status: 404,
      ...(/^another method|\/\.\./.test(`${attempt} ${address}`) ? { byHost: true as const } : {}),
      try: (stage) => stage.send(address, address.startsWith('GET') ? {} : { body: {} }),
    }),
  ),
  {
    attempt: 'a method hidden in a header',
    status: 409,
    try: (stage, { sending }) =>
      stage.send(`POST /api/thanks/${sending.id}/claim`, {
        body: {},
        headers: { 'x-http-method-override': 'DELETE' },
      }),
  },
  {
    attempt: 'a cursor that comes from no list',
    status: 422,
    try: (stage) => stage.send("GET /api/thanks/given?cursor=x'%20or%20true"),
  },
  {
    attempt: 'a page of a thousand',
    status: 422,
    try: (stage) => stage.send('GET /api/thanks/given?top=1000'),
  },
];

/** Each is refused with this status, and changes no row. docs/security.md lists them all. */
export const attempts: Attempt[] = [
  ...tokens,
  ...notTheirs,
  ...administration,
  ...helpers,
  ...bodies,
  ...addresses,
];
