import type { Appreciation, ThanksView } from '../../../../shared/api.ts';
import type { Answer, Api } from './teams-window.ts';

export const feedPath = '/api/teams/00000000-0000-4000-8000-0000000000aa/appreciation';

export const feed = (value: ThanksView[], own: Partial<Appreciation> = {}): Answer => ({
  body: { value, people: [], themes: [], ...own } satisfies Appreciation,
});

export const list = (value: ThanksView[]): Answer => ({ body: { value } });

export const problem = (status: number, code: string, headers: Record<string, string> = {}): Answer => ({
  status,
  headers,
  body: { title: code, status, code, detail: 'A sentence of the server.' },
});

/** Answers by path for whoever brings the token; nobody has a photo unless the test says so. */
export const replies =
  (byPath: Record<string, Answer>): Api =>
  ({ path, authorization }) => {
    if (authorization !== 'Bearer a-token') return problem(401, 'not-signed-in');
    const answer = byPath[path];
    if (answer) return answer;
    return path.endsWith('/photo') ? { status: 404 } : problem(404, 'not-found');
  };
