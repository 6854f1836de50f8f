import { type Attempt, accepted, stranger, thanks } from './attempt.ts';
import type { Request } from './stage.ts';

export const tokens: Attempt[] = (
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

export const notTheirs: Attempt[] = [
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
