import type { Hono } from 'hono';
import type { Graph, GraphEnv } from '../context.ts';
import { GraphFault } from '../graph-fault.ts';
import { deliver, sentItemsLagMs } from '../mail/deliver.ts';
import { addressesOf, readSendMail } from '../mail/sendable.ts';
import { mailboxOf, sendMail } from './mail-access.ts';

export function sendMailRoutes(app: Hono<GraphEnv>, graph: Graph): void {
  for (const root of ['/me', '/users/:user'])
    for (const action of ['sendMail', 'microsoft.graph.sendMail'])
      app.post(`${root}/${action}`, async (c) => {
        const sender = mailboxOf(c, graph, sendMail);
        const { message, saveToSentItems } = readSendMail(
          c.req.header('content-type') ?? '',
          await c.req.text(),
        );
        const [from] = addressesOf([message.from ?? message.sender ?? []].flat());
        if (from !== undefined && graph.directory.mailbox(from) !== sender)
          throw new GraphFault(
            403,
            'ErrorSendAsDenied',
            'The user account which was used to submit this request does not have the right to send mail on behalf of the specified sending account.',
          );
        deliver(graph, {
          sender,
          message,
          via: c.get('caller').kind === 'app' ? 'digest' : 'sendMail',
          saveToSentItems,
          lagMs: c.get('sentItemsLagMs') ?? sentItemsLagMs,
        });
        // No content type: microsoft-graph-client 3.0.7 fails on an empty body that claims to be JSON.
        return c.body(null, 202);
      });
}
