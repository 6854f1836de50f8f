import type { MiddlewareHandler } from 'hono';
import type { Person } from '../tenant/tenant.ts';
import type { Caller, Graph, GraphContext, GraphEnv } from './context.ts';
import { GraphFault } from './graph-fault.ts';

/** Any one of the permissions of the caller's kind opens the door, as in Graph's permissions reference. */
export interface Permissions {
  delegated: readonly string[];
  app: readonly string[];
}

const refusals = {
  directory: () =>
    new GraphFault(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.'),
  mail: () => new GraphFault(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.'),
  teams: () => new GraphFault(403, 'Forbidden', 'Missing scope permissions on the request.'),
};
export type Area = keyof typeof refusals;

/** Graph's three ways of saying no. */
export const refuse = (area: Area): never => {
  throw refusals[area]();
};

export function need(caller: Caller, area: Area, permissions: Permissions): void {
  if (!permissions[caller.kind].some((one) => caller.granted.has(one))) refuse(area);
}

const badToken = (message: string) =>
  new GraphFault(401, 'InvalidAuthenticationToken', message, {
    'WWW-Authenticate':
      'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"',
  });

const listOf = (claim: unknown): string[] =>
  Array.isArray(claim) ? claim.map(String) : typeof claim === 'string' ? claim.split(' ') : [];

/** Verifies the token of every call and says who calls. */
export const authenticate =
  (graph: Graph): MiddlewareHandler<GraphEnv> =>
  async (c, next) => {
    const token = /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    if (!token) throw badToken('Access token is empty.');
    const claims = await graph.verify(token);
    if (!claims) throw badToken('Access token validation failure. Invalid audience, signature or lifetime.');
    if (claims.idtyp === 'app') c.set('caller', { kind: 'app', granted: new Set(listOf(claims.roles)) });
    else {
      const person = graph.directory.person(String(claims.oid));
      if (!person) throw badToken('The identity of the calling user could not be established.');
      c.set('caller', { kind: 'delegated', person, granted: new Set(listOf(claims.scp)) });
    }
    await next();
  };

/** Who `/me` or `/users/{name}` is; undefined for a name that nobody has. */
export function subjectOf(c: GraphContext, find: (name: string) => Person | undefined): Person | undefined {
  const caller = c.get('caller');
  const name = c.req.param('user');
  if (name !== undefined) return find(name);
  if (caller.kind === 'app')
    throw new GraphFault(400, 'BadRequest', '/me request is only valid with delegated authentication flow.');
  return caller.person;
}

export const isSelf = (caller: Caller, person: Person): boolean =>
  caller.kind === 'delegated' && caller.person.id === person.id;
