import type { Person } from '../../tenant/tenant.ts';
import type { Graph, GraphContext } from '../context.ts';
import { GraphFault } from '../graph-fault.ts';
import { isSelf, need, type Permissions, refuse, subjectOf } from '../permissions.ts';

export const readMail: Permissions = {
  delegated: ['Mail.Read', 'Mail.ReadWrite'],
  app: ['Mail.Read', 'Mail.ReadWrite'],
};
export const sendMail: Permissions = { delegated: ['Mail.Send'], app: ['Mail.Send'] };

/**
 * The mailbox of a call. Delegated callers reach their own; the app reaches the digest mailbox alone, as RBAC for
 * Applications confines it (docs/architecture.md, "Consent tiers").
 */
export function mailboxOf(c: GraphContext, graph: Graph, permissions: Permissions): Person {
  const caller = c.get('caller');
  const owner = subjectOf(c, graph.directory.mailbox);
  need(caller, 'mail', permissions);
  if (!owner)
    throw new GraphFault(404, 'ErrorInvalidUser', `The requested user '${c.req.param('user')}' is invalid.`);
  if (caller.kind === 'delegated' && !isSelf(caller, owner)) refuse('mail');
  if (caller.kind === 'app' && graph.directory.mailbox(graph.tenant.digestMailbox) !== owner)
    throw new GraphFault(
      403,
      'ErrorAccessDenied',
      'Access to OData is disabled: the app may not use this mailbox.',
    );
  return owner;
}
