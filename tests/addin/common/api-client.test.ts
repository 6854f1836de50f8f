import { describe, expect, test } from 'vitest';
import { apiClient } from '../../../addin/common/api-client.ts';
import { retryAfterSeconds } from '../../../addin/common/problem.ts';

const answering = (status: number, body: unknown, headers: Record<string, string> = {}) => {
  const calls: { url: string; init: RequestInit | undefined }[] = [];
  const api = apiClient(
    async () => 'token',
    async (url, init) => {
      calls.push({ url, init });
      return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers });
    },
  );
  return { api, calls };
};
const problem = (code: string, status: number) => ({ title: 'x', status, code, detail: 'y' });

describe('the API client', () => {
  test('sends the token and encodes what it is given', async () => {
    const { api, calls } = answering(200, { value: [] });
    await api.helpers({ name: 'Ana & Co/=' });
    expect(calls[0]?.url).toBe('/api/helpers?name=Ana+%26+Co%2F%3D');
    expect(calls[0]?.init?.headers).toMatchObject({ authorization: 'Bearer token' });
  });

  test('names a fault by its code and knows when to come back', async () => {
    const { api } = answering(429, problem('too-many', 429), { 'retry-after': '9' });
    await expect(api.pending()).rejects.toMatchObject({ code: 'too-many', retryAfterSeconds: 9 });
  });

  test('understands a fault without our problem body, and a code that it does not know', async () => {
    await expect(answering(502, '<html>').api.pending()).rejects.toMatchObject({
      code: 'storage-unavailable',
    });
    await expect(answering(404, problem('brand-new', 404)).api.pending()).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('takes no answer that breaks the contract', async () => {
    await expect(answering(200, { value: [{ id: 1 }] }).api.pending()).rejects.toMatchObject({
      code: 'unexpected-answer',
    });
  });

  test('says when there is no network', async () => {
    const api = apiClient(
      async () => 'token',
      () => Promise.reject(new TypeError('fetch failed')),
    );
    await expect(api.pending()).rejects.toMatchObject({ code: 'offline' });
  });

  test('a refused token is renewed once, without a question', async () => {
    const asked: boolean[] = [];
    const shown: (string | null)[] = [];
    const answers = [401, 200, 401, 401];
    const api = apiClient(
      async (fresh) => {
        asked.push(fresh);
        return fresh ? 'fresh' : 'stale';
      },
      async (_, init) => {
        shown.push(new Headers(init?.headers).get('authorization'));
        const status = answers.shift() ?? 500;
        const body = status === 200 ? { value: [] } : problem('not-signed-in', 401);
        return new Response(JSON.stringify(body), { status });
      },
    );
    expect(await api.pending()).toEqual([]);
    expect(shown).toEqual(['Bearer stale', 'Bearer fresh']);
    await expect(api.pending()).rejects.toMatchObject({ code: 'not-signed-in' });
    expect(asked).toEqual([false, true, false, true]);
  });

  test('takes a missing photo for none', async () => {
    expect(await answering(404, problem('not-found', 404)).api.photo('x')).toBeNull();
  });
});

test.each([
  ['17', 17],
  ['Fri, 20 Nov 2026 09:00:30 GMT', 30],
  ['soon', null],
  [null, null],
])('Retry-After %j is %j seconds', (header, seconds) =>
  expect(retryAfterSeconds(header, new Date('2026-11-20T09:00:00Z'))).toBe(seconds),
);
