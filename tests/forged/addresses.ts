import type { Attempt } from './attempt.ts';

export const addresses: Attempt[] = [
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
