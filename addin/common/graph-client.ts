import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import type { SendMail } from '../../shared/api.ts';
import { markerPropertyId } from '../../shared/api.ts';
import type { Fetch } from './http.ts';
import type { SignIn } from './sign-in.ts';

/** The delegated scopes, asked for at the moment of use (docs/architecture.md, "Consent tiers"). */
export const scopes = { send: ['Mail.Send'], read: ['Mail.Read'] };

/** What a send came to. `doubtful` may have been delivered: nothing may repeat it by itself. */
export type SendOutcome =
  | { kind: 'accepted' }
  | { kind: 'refused'; status: number; retryAfter: string | null }
  | { kind: 'doubtful' };

export interface Graph {
  /** Whether a send could start now: throws `sign-in-needed` where Mail.Send isn't granted. Never prompts. */
  readyToSend(): Promise<void>;
  /** Posts the server's message unchanged, once. Throws only before anything left (no token). */
  sendMail(message: SendMail): Promise<SendOutcome>;
  /** Whether the marker is in Sent Items. Needs Mail.Read. */
  wasSent(thanksId: string): Promise<boolean>;
  /** The newest messages of the inbox as Graph gives them; the caller parses. */
  inbox(select: string[], top: number, signal?: AbortSignal): Promise<unknown>;
  /** The messages of a conversation, in all folders and in no order, as Graph gives them. Needs Mail.Read. */
  conversation(id: string, select: string[], top: number, signal?: AbortSignal): Promise<unknown>;
}

export async function graphClient(
  graphBase: string,
  signIn: SignIn,
  fetch: Fetch = globalThis.fetch.bind(globalThis),
): Promise<Graph> {
  const { Client, GraphError } = await import('@microsoft/microsoft-graph-client');
  const cut = graphBase.lastIndexOf('/');
  // No retry middleware: a repeated sendMail is a second mail (microsoft-graph-docs-contrib #921).
  const speaking = (token: string) =>
    Client.initWithMiddleware({
      baseUrl: `${graphBase.slice(0, cut)}/`,
      defaultVersion: graphBase.slice(cut + 1),
      middleware: new Bearer(token, fetch),
    });

  const post = async (token: string, message: SendMail): Promise<SendOutcome> => {
    try {
      const request = speaking(token).api('/me/sendMail');
      await request.option('signal', AbortSignal.timeout(30_000)).post(message);
      return { kind: 'accepted' };
    } catch (fault) {
      const status = fault instanceof GraphError ? fault.statusCode : 0;
      if (status === 202) return { kind: 'accepted' };
      const clear = status >= 400 && status < 500 && status !== 408;
      if (!clear) return { kind: 'doubtful' };
      const headers = (fault as { headers?: Headers }).headers;
      return { kind: 'refused', status, retryAfter: headers?.get('retry-after') ?? null };
    }
  };

  return {
    async readyToSend() {
      await signIn.acquire(scopes.send);
    },
    async sendMail(message) {
      const outcome = await post(await signIn.acquire(scopes.send), message);
      if (outcome.kind !== 'refused' || outcome.status !== 401) return outcome;
      // Graph refused the token, so nothing left: a fresh one may try, once.
      return post(await signIn.acquire(scopes.send, { fresh: true }), message);
    },
    async wasSent(thanksId) {
      const reply: { value?: unknown[] } = await speaking(await signIn.acquire(scopes.read))
        .api('/me/mailFolders/sentitems/messages')
        .filter(
          `singleValueExtendedProperties/Any(ep: ep/id eq '${markerPropertyId}' and ep/value eq '${thanksId.replaceAll("'", "''")}')`,
        )
        .select(['id', 'sentDateTime'])
        .top(1)
        .option('signal', AbortSignal.timeout(30_000))
        .get();
      return (reply.value ?? []).length > 0;
    },
    inbox: async (select, top, signal) =>
      speaking(await signIn.acquire(scopes.read))
        .api('/me/mailFolders/inbox/messages')
        .select(select)
        .orderby('receivedDateTime desc')
        .top(top)
        .option('signal', endingWith(signal))
        .get(),
    // Ordered, it would be InefficientFilter: $orderby must repeat what $filter names (api/user-list-messages.md).
    conversation: async (id, select, top, signal) =>
      speaking(await signIn.acquire(scopes.read))
        .api('/me/messages')
        .filter(`conversationId eq '${id.replaceAll("'", "''")}'`)
        .select(select)
        .top(top)
        .option('signal', endingWith(signal))
        .get(),
  };
}

const endingWith = (signal?: AbortSignal) =>
  AbortSignal.any([AbortSignal.timeout(30_000), ...(signal ? [signal] : [])]);

/** The library's own authentication drops the token on http and unknown hosts; ours speaks only to `graphBase`. */
class Bearer implements Middleware {
  readonly #token: string;
  readonly #fetch: Fetch;
  constructor(token: string, fetch: Fetch) {
    this.#token = token;
    this.#fetch = fetch;
  }
  async execute(context: Context): Promise<void> {
    const url = typeof context.request === 'string' ? context.request : context.request.url;
    const headers = new Headers(context.options?.headers as HeadersInit | undefined);
    headers.set('authorization', `Bearer ${this.#token}`);
    context.response = await this.#fetch(url, { ...(context.options as RequestInit), headers });
  }
}
