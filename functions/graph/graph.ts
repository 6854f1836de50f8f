import {
  Client,
  type Context,
  GraphError,
  type Middleware,
  ResponseType,
  RetryHandler,
  RetryHandlerOptions,
} from '@microsoft/microsoft-graph-client';
import { fault } from '../fault.ts';

/** Graph with the app's own permissions. Reads are retried briefly, sends never. */
export interface Graph {
  /** A path below the base, or a nextLink. Null when Graph answers 404. */
  get(path: string): Promise<unknown>;
  getBytes(path: string): Promise<{ bytes: Uint8Array; type: string } | null>;
  /** One attempt. A status, or null when the connection was lost: then it may have been carried out. */
  post(path: string, body: unknown): Promise<number | null>;
}

const timeoutMs = 4_000;
const sendTimeoutMs = 30_000;
/** Graph asks for longer waits than a click can take; those are passed on as "try again". */
const longestWaitSeconds = 2;

/** The library's own drops the token on http, and a managed identity's token belongs to the configured host alone. */
class Authorize implements Middleware {
  #next: Middleware | undefined;
  readonly #host: string;
  readonly #token: () => Promise<string>;
  constructor(base: string, token: () => Promise<string>) {
    this.#host = new URL(base).host;
    this.#token = token;
  }
  setNext(next: Middleware) {
    this.#next = next;
  }
  async execute(context: Context) {
    const url = typeof context.request === 'string' ? context.request : context.request.url;
    if (new URL(url).host !== this.#host) throw new Error('A link led away from Graph.');
    const headers = new Headers(context.options?.headers as HeadersInit | undefined);
    headers.set('authorization', `Bearer ${await this.#token()}`);
    context.options = { ...context.options, headers: Object.fromEntries(headers) };
    await this.#next?.execute(context);
  }
}

class Fetch implements Middleware {
  readonly #fetch: typeof globalThis.fetch;
  constructor(fetch: typeof globalThis.fetch) {
    this.#fetch = fetch;
  }
  async execute(context: Context) {
    const ms = context.options?.method === 'POST' ? sendTimeoutMs : timeoutMs;
    const options = { ...context.options, signal: AbortSignal.timeout(ms) } as RequestInit;
    context.response = await this.#fetch(context.request, options);
  }
}

const isWorthRetrying: RetryHandlerOptions['shouldRetry'] = (_delay, _attempt, _request, options, response) =>
  (options?.method ?? 'GET') === 'GET' &&
  Number(response.headers.get('retry-after') ?? 0) <= longestWaitSeconds;

export function connectGraph(
  base: string,
  token: () => Promise<string>,
  fetch: typeof globalThis.fetch,
): Graph {
  const authorize = new Authorize(base, token);
  const retry = new RetryHandler(new RetryHandlerOptions(0.5, 2, isWorthRetrying));
  authorize.setNext(retry);
  retry.setNext(new Fetch(fetch));
  const [, root = '', version = ''] = /^(.*\/)([^/]+)$/.exec(base) ?? [];
  const client = Client.initWithMiddleware({
    middleware: authorize,
    baseUrl: root,
    defaultVersion: version,
  });
  /** The library takes whole links for https only. */
  const request = (path: string) => client.api(path.startsWith(`${base}/`) ? path.slice(base.length) : path);

  async function read<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (cause) {
      if (cause instanceof GraphError && cause.statusCode === 404) return null;
      const wait = cause instanceof GraphError ? Number(cause.headers?.get('retry-after') ?? 30) : 30;
      throw fault('directory-unavailable', { cause, retryAfterSeconds: wait || 30 });
    }
  }

  return {
    get: (path) => read(() => request(path).get()),

    getBytes: (path) =>
      read(async () => {
        const response: Response = await request(path).responseType(ResponseType.RAW).get();
        if (!response.ok) throw new GraphError(response.status);
        return {
          bytes: new Uint8Array(await response.arrayBuffer()),
          type: response.headers.get('content-type') ?? 'application/octet-stream',
        };
      }),

    async post(path, body) {
      // Without a token nothing leaves, so that fault is no doubt.
      await token();
      try {
        const response: Response = await request(path).responseType(ResponseType.RAW).post(body);
        return response.status;
      } catch {
        return null;
      }
    },
  };
}
