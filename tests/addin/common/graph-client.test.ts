import { describe, expect, test } from 'vitest';
import { graphClient } from '../../../addin/common/graph-client.ts';
import type { SendMail } from '../../../shared/api.ts';

const message: SendMail = {
  message: {
    subject: 'Thank you for the VPN',
    body: { contentType: 'html', content: '<p>Hi Priya</p>' },
    toRecipients: [{ emailAddress: { address: 'priya.nair@contoso.example' } }],
    ccRecipients: [],
    singleValueExtendedProperties: [{ id: 'marker', value: 'abc' }],
  },
  saveToSentItems: true,
};
async function against(answer: () => Response | Promise<Response>) {
  const calls: { url: string; headers: Headers; body: unknown; method: string | undefined }[] = [];
  const signIn = {
    acquire: async (scopes: string[], { fresh = false } = {}) =>
      `${fresh ? 'fresh ' : ''}token for ${scopes.join()}`,
    has: async () => true,
  };
  const graph = await graphClient('http://127.0.0.1:4280/graph/v1.0', signIn, async (url, init) => {
    calls.push({ url, headers: new Headers(init?.headers), body: init?.body, method: init?.method });
    return answer();
  });
  return { graph, calls };
}

describe('sending through Graph', () => {
  test('posts the message unchanged, once, with the token for it', async () => {
    const { graph, calls } = await against(() => new Response(null, { status: 202 }));
    expect(await graph.sendMail(message)).toEqual({ kind: 'accepted' });
    expect(calls).toHaveLength(1);
    expect(calls[0]?.url).toBe('http://127.0.0.1:4280/graph/v1.0/me/sendMail');
    expect(calls[0]?.headers.get('authorization')).toBe('Bearer token for Mail.Send');
    expect(JSON.parse(String(calls[0]?.body))).toEqual(message);
  });

  test('takes a 202 with an unreadable body for accepted', async () => {
    const { graph } = await against(
      () => new Response('', { status: 202, headers: { 'content-type': 'application/json' } }),
    );
    expect(await graph.sendMail(message)).toEqual({ kind: 'accepted' });
  });

  test.each([400, 403, 429])('takes a %i for a clear no', async (status) => {
    const body = JSON.stringify({ error: { code: 'X', message: 'no' } });
    const headers = { 'content-type': 'application/json', 'retry-after': '7' };
    const { graph, calls } = await against(() => new Response(body, { status, headers }));
    expect(await graph.sendMail(message)).toEqual({ kind: 'refused', status, retryAfter: '7' });
    expect(calls).toHaveLength(1);
  });

  test('a refused token sent nothing, so a fresh one tries once', async () => {
    const answers = [401, 202];
    const { graph, calls } = await against(() => new Response(null, { status: answers.shift() ?? 500 }));
    expect(await graph.sendMail(message)).toEqual({ kind: 'accepted' });
    expect(calls.map(({ headers }) => headers.get('authorization'))).toEqual([
      'Bearer token for Mail.Send',
      'Bearer fresh token for Mail.Send',
    ]);
    const { graph: stubborn, calls: tries } = await against(() => new Response('{}', { status: 401 }));
    expect(await stubborn.sendMail(message)).toMatchObject({ kind: 'refused', status: 401 });
    expect(tries).toHaveLength(2);
  });

  test.each([500, 502, 503, 504])('takes a %i for doubtful and never repeats it', async (status) => {
    const { graph, calls } = await against(() => new Response('gateway', { status }));
    expect(await graph.sendMail(message)).toEqual({ kind: 'doubtful' });
    expect(calls).toHaveLength(1);
  });

  test('takes a lost connection for doubtful', async () => {
    const { graph, calls } = await against(() => Promise.reject(new TypeError('fetch failed')));
    expect(await graph.sendMail(message)).toEqual({ kind: 'doubtful' });
    expect(calls).toHaveLength(1);
  });
});

test('Sent Items is searched by the marker', async () => {
  const { graph, calls } = await against(() => Response.json({ value: [{ id: '1' }] }));
  expect(await graph.wasSent('abc')).toBe(true);
  const url = new URL(calls[0]?.url ?? '');
  expect(url.pathname).toBe('/graph/v1.0/me/mailFolders/sentitems/messages');
  expect(url.searchParams.get('$filter')).toMatch(
    /^singleValueExtendedProperties\/Any\(ep: ep\/id eq 'String \{.+\} Name KindRegardsId' and ep\/value eq 'abc'\)$/,
  );
  expect(url.searchParams.get('$top')).toBe('1');
});
