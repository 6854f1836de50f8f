import type { AppContext } from '../../../functions/app-context.ts';
import { readConfig } from '../../../functions/config.ts';
import { connect } from '../../../functions/connect.ts';
import { routes } from '../../../functions/routes.ts';
import type { Table } from '../../../functions/tables/table.ts';
import { recognise } from '../../../functions/thanks/recognise.ts';
import { answer } from '../../../functions/web/answer.ts';
import type { Reply, ThanksKey } from '../../../functions/web/route.ts';
import { MemoryTable } from '../../support/memory-table.ts';
import { issuer, type TokenChange, tokenFor } from './identity.ts';
import { Microsoft } from './microsoft.ts';
import { clientId, type DirectoryUser, tenantId } from './people.ts';

export const environment = {
  TENANT_ID: tenantId,
  CLIENT_ID: clientId,
  AUTHORITY: issuer,
  GRAPH_BASE: 'http://graph.example/graph/v1.0',
  PUBLIC_ORIGIN: 'https://thanks.contoso.example',
  DIGEST_MAILBOX: 'kind-regards@contoso.example',
  AzureWebJobsStorage: 'UseDevelopmentStorage=true',
};

export interface Ask {
  query?: Record<string, string>;
  body?: unknown;
  /** Instead of a token for the caller. */
  authorization?: string | null;
  token?: TokenChange;
}

/** The whole API in process: real routes, stores and tokens; only the network's edge stands in. */
export class App {
  readonly microsoft = new Microsoft();
  readonly tables = new Map<string, Table>();
  readonly log: string[] = [];
  readonly queue: ThanksKey[] = [];
  readonly context: AppContext;
  now = new Date('2026-11-20T10:00:00Z');

  constructor(table: (name: string) => Table = () => new MemoryTable()) {
    this.context = connect(readConfig(environment), {
      fetch: this.microsoft.fetch,
      credential: {
        getToken: async () => ({ token: 'app-token', expiresOnTimestamp: Date.now() + 3_600_000 }),
      },
      table: (name) => {
        const made = table(name);
        this.tables.set(name, made);
        return made;
      },
    });
  }

  memory(
    name: 'Ledger' | 'Recognition' | 'DigestIndex' | 'DigestOutbox' | 'People' | 'Settings' | 'Health',
  ): MemoryTable {
    const table = this.tables.get(name);
    if (!(table instanceof MemoryTable)) throw new Error(`${name} is not in memory`);
    return table;
  }

  later(ms: number): void {
    this.now = new Date(this.now.getTime() + ms);
  }

  /** `ask(ana, 'POST /api/thanks', {body})`, matched as the host does: by method and path. */
  async ask(
    who: DirectoryUser,
    address: string,
    { query = {}, body, authorization, token }: Ask = {},
  ): Promise<Reply> {
    const [method, link = ''] = address.split(' ');
    const [path = '', search] = link.split('?');
    for (const route of Object.values(routes)) {
      const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
      const found = new RegExp(`^/${route.path.replace(/\{\w+\}/g, '([^/]+)')}$`).exec(path);
      if (!found || route.method !== method) continue;
      const bearer =
        authorization === undefined ? `Bearer ${await tokenFor(who, this.now, token)}` : authorization;
      const bytes = typeof body === 'string' ? body : body === undefined ? null : JSON.stringify(body);
      const request = {
        params: Object.fromEntries(names.map((name, index) => [name, found[index + 1] ?? ''])),
        query: { ...Object.fromEntries(new URLSearchParams(search)), ...query },
        headers: new Headers({
          ...(bearer === null ? {} : { authorization: bearer }),
          ...(bytes === null ? {} : { 'content-type': 'application/json' }),
        }),
        body: bytes === null ? null : new TextEncoder().encode(bytes),
      };
      const reply = await answer(route, request, this.context, this.now, (line) => this.log.push(line));
      this.queue.push(...(reply.recognise ?? []));
      return reply;
    }
    throw new Error(`No route for ${address}`);
  }

  /** The queue's worker, until there is nothing left. */
  async drain(): Promise<void> {
    for (let key = this.queue.shift(); key; key = this.queue.shift())
      await recognise(key, this.now, this.context);
  }
}
