import * as v from 'valibot';
import {
  type Helper,
  HelperListSchema,
  type OutcomeRequest,
  OutcomeResponseSchema,
  type Preferences,
  PreferencesSchema,
  ProblemSchema,
  type SuggestionRequestSchema,
  type SuggestionState,
  SuggestionStateSchema,
  ThanksListSchema,
  type ThanksRequest,
  type ThanksResponse,
  ThanksResponseSchema,
  type ThanksView,
  ThanksViewSchema,
} from '../../shared/api.ts';
import { type ErrorCode, statusOf } from '../../shared/errors.ts';
import { type Fetch, reach, within } from './http.ts';
import { ProblemError, retryAfterSeconds } from './problem.ts';

export type HelperQuery = { mail: string } | { name: string } | { search: string };

/** The wire contract as functions. Every reply passes its schema; every fault is a ProblemError with a code. */
export interface Api {
  thank(request: ThanksRequest): Promise<ThanksResponse>;
  claim(id: string, claimant: string): Promise<ThanksResponse>;
  report(id: string, outcome: OutcomeRequest): Promise<v.InferOutput<typeof OutcomeResponseSchema>>;
  pending(): Promise<ThanksView[]>;
  helpers(query: HelperQuery, signal?: AbortSignal): Promise<Helper[]>;
  suggestion(sourceHash: string, signal?: AbortSignal): Promise<SuggestionState>;
  remember(sourceHash: string, state: v.InferOutput<typeof SuggestionRequestSchema>): Promise<void>;
  /** A person's face, or null when there is none. */
  photo(personId: string): Promise<Blob | null>;
  withdraw(id: string): Promise<ThanksView>;
  preferences(): Promise<Preferences>;
  /** What is left out stays as it is. */
  changePreferences(change: Partial<Preferences>): Promise<Preferences>;
  /** Any other GET, for pages with routes of their own: `path` begins with `/api/`. */
  read<S extends v.GenericSchema>(path: string, schema: S, signal?: AbortSignal): Promise<v.InferOutput<S>>;
}

const timeoutMs = 20_000;

/** `token(true)` wants a fresh one: the last was refused. */
export function apiClient(
  token: (fresh: boolean) => Promise<string>,
  fetch: Fetch = globalThis.fetch.bind(globalThis),
): Api {
  const call = async (method: string, path: string, body?: unknown, signal?: AbortSignal) => {
    const attempt = async (fresh: boolean) => {
      const headers: Record<string, string> = { authorization: `Bearer ${await token(fresh)}` };
      if (body !== undefined) headers['content-type'] = 'application/json';
      return reach(fetch, path, {
        method,
        headers,
        signal: within(timeoutMs, signal),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    };
    let reply = await attempt(false);
    // A token can end before its time (a clock, a policy); a 401 did nothing, so asking again is safe.
    if (reply.status === 401) reply = await attempt(true);
    if (!reply.ok) throw await problemOf(reply);
    return reply;
  };
  const ask = async <S extends v.GenericSchema>(
    schema: S,
    method: string,
    path: string,
    body?: unknown,
    signal?: AbortSignal,
  ): Promise<v.InferOutput<S>> => {
    const reply = await call(method, path, body, signal);
    const parsed = v.safeParse(schema, await reply.json().catch(() => undefined));
    if (!parsed.success) throw new ProblemError('unexpected-answer', { status: reply.status });
    return parsed.output;
  };

  return {
    thank: (request) => ask(ThanksResponseSchema, 'POST', '/api/thanks', request),
    claim: (id, claimant) => ask(ThanksResponseSchema, 'POST', `/api/thanks/${part(id)}/claim`, { claimant }),
    report: (id, outcome) => ask(OutcomeResponseSchema, 'POST', `/api/thanks/${part(id)}/outcome`, outcome),
    pending: async () => (await ask(ThanksListSchema, 'GET', '/api/thanks/pending')).value,
    helpers: async (query, signal) =>
      (await ask(HelperListSchema, 'GET', `/api/helpers?${new URLSearchParams(query)}`, undefined, signal))
        .value,
    suggestion: (hash, signal) =>
      ask(SuggestionStateSchema, 'GET', `/api/suggestions/${part(hash)}`, undefined, signal),
    remember: async (hash, state) => {
      await call('PUT', `/api/suggestions/${part(hash)}`, state);
    },
    photo: (personId) =>
      call('GET', `/api/people/${part(personId)}/photo`).then(
        (reply) => (reply.status === 204 ? null : reply.blob()),
        (fault: ProblemError) => {
          if (fault.status === 404) return null;
          throw fault;
        },
      ),
    withdraw: (id) => ask(ThanksViewSchema, 'DELETE', `/api/thanks/${part(id)}`),
    preferences: () => ask(PreferencesSchema, 'GET', '/api/me/preferences'),
    changePreferences: (change) => ask(PreferencesSchema, 'PUT', '/api/me/preferences', change),
    read: (path, schema, signal) => ask(schema, 'GET', path, undefined, signal),
  };
}

const part = (text: string) => encodeURIComponent(text);

async function problemOf(reply: Response): Promise<ProblemError> {
  const body = v.safeParse(ProblemSchema, await reply.json().catch(() => undefined));
  const known = body.success && body.output.code in statusOf;
  return new ProblemError(known ? (body.output.code as ErrorCode) : byStatus(reply.status), {
    status: reply.status,
    about: body.success ? body.output : {},
    retryAfterSeconds: retryAfterSeconds(reply.headers.get('retry-after'), new Date()),
  });
}

// A proxy in between answers without our problem body.
function byStatus(status: number): ErrorCode {
  if (status === 401) return 'not-signed-in';
  if (status === 403) return 'not-yours';
  if (status === 404) return 'not-found';
  if (status === 413) return 'too-large';
  if (status === 429) return 'too-many';
  if (status === 502 || status === 503 || status === 504) return 'storage-unavailable';
  return 'internal';
}
