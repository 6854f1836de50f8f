import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Resource } from '../tenant/json.ts';
import type { Person, Tenant } from '../tenant/tenant.ts';
import type { EntityType } from './entity-types.ts';
import type { Faults } from './faults.ts';
import type { Mailboxes } from './mail/mailboxes.ts';
import type { Page } from './odata/page.ts';
import { contextOf, project } from './odata/project.ts';
import type { Query } from './odata/query.ts';
import type { Directory } from './store/directory.ts';
import type { StateFile } from './store/state.ts';

export type Caller =
  | { kind: 'delegated'; person: Person; granted: ReadonlySet<string> }
  | { kind: 'app'; granted: ReadonlySet<string> };

export interface GraphEnv {
  Bindings: {
    incoming?: IncomingMessage;
    outgoing?: ServerResponse;
    requestId: string;
    clientRequestId: string;
    /** Set by a fault that answers nothing: the outer app cuts the connection. */
    lost?: boolean;
    /** Set where a fault was at work, for the log. */
    fault?: string;
  };
  Variables: { caller: Caller; sentItemsLagMs?: number };
}
export type GraphContext = Context<GraphEnv>;

/** Everything that the routes speak about. */
export interface Graph {
  tenant: Tenant;
  directory: Directory;
  mailboxes: Mailboxes;
  stateFile: StateFile;
  faults: Faults;
  /** Graph's root with version, for @odata.context. */
  base: string;
  now: () => number;
  verify: (token: string) => Promise<{ [claim: string]: unknown } | null>;
}

const jsonType =
  'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';

export const answer = (c: GraphContext, body: object, status: ContentfulStatusCode = 200) =>
  c.body(JSON.stringify(body), status, { 'content-type': jsonType, 'odata-version': '4.0' });

export const answerOne = (c: GraphContext, graph: Graph, set: string, query: Query, resource: Resource) =>
  answer(c, { '@odata.context': contextOf(graph.base, set, query.select, true), ...resource });

export const answerPage = (c: GraphContext, graph: Graph, set: string, query: Query, page: Page<Resource>) =>
  answer(c, {
    '@odata.context': contextOf(graph.base, set, query.select, false),
    ...(query.count && { '@odata.count': page.total }),
    ...(page.nextLink && { '@odata.nextLink': page.nextLink }),
    value: page.items,
  });

export const shown = (items: Resource[], type: EntityType, query: Query): Resource[] =>
  items.map((item) => project(item, type, query.select));

export const requestUrl = (c: GraphContext) => new URL(c.req.url);
