import { randomUUID } from 'node:crypto';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { answer, type Graph, type GraphContext, type GraphEnv } from './context.ts';
import { faultMiddleware, graphRoot } from './faults.ts';
import { GraphFault } from './graph-fault.ts';
import { type Exchange, type GraphLog, loggedBody, loggedHeaders } from './log.ts';
import { authenticate } from './permissions.ts';
import { batchRoutes } from './routes/batch.ts';
import { chatViews } from './routes/chat-views.ts';
import { chatRoutes } from './routes/chats.ts';
import { groupRoutes } from './routes/groups.ts';
import { messageRoutes } from './routes/messages.ts';
import { photoRoutes } from './routes/photos.ts';
import { sendMailRoutes } from './routes/send-mail.ts';
import { teamRoutes } from './routes/teams.ts';
import { userRoutes } from './routes/users.ts';

/** Graph itself: faults on demand, the token, then the routes. */
function graphRoutes(graph: Graph): Hono<GraphEnv> {
  const app = new Hono<GraphEnv>().basePath(graphRoot);
  app.use(faultMiddleware(graph.faults), authenticate(graph));
  const views = chatViews(graph.tenant, graph.directory, new Date(graph.stateFile.state.seededAt));
  sendMailRoutes(app, graph);
  messageRoutes(app, graph);
  chatRoutes(app, graph, views);
  teamRoutes(app, graph, views);
  groupRoutes(app, graph);
  photoRoutes(app, graph);
  userRoutes(app, graph);
  batchRoutes(app, graph);
  app.notFound((c) =>
    errorAnswer(
      c,
      graph,
      new GraphFault(400, 'BadRequest', `Resource not found for the segment '${lastSegment(c)}'.`),
    ),
  );
  app.onError((fault, c) => {
    if (fault instanceof GraphFault) return errorAnswer(c, graph, fault);
    console.error('The Graph stand-in failed.', fault);
    return errorAnswer(
      c,
      graph,
      new GraphFault(500, 'generalException', 'An unspecified error has occurred.'),
    );
  });
  return app;
}

const lastSegment = (c: GraphContext) => c.req.path.split('/').at(-1) ?? '';

function errorAnswer(c: GraphContext, graph: Graph, fault: GraphFault): Response {
  for (const [name, value] of Object.entries(fault.headers)) c.header(name, value);
  const innerError = {
    date: new Date(graph.now()).toISOString().slice(0, 19),
    'request-id': c.env.requestId,
    'client-request-id': c.env.clientRequestId,
  };
  const error = { code: fault.code, message: fault.message, innerError };
  return answer(c, { error }, fault.status as ContentfulStatusCode);
}

const kindOf = (claims: { [claim: string]: unknown } | null): Exchange['auth'] =>
  claims && (claims.idtyp === 'app' ? 'app' : 'delegated');

/** Around Graph: ids, the log, and the cable that a fault may pull. */
export function graphApp(graph: Graph, log: GraphLog): Hono<GraphEnv> {
  const routes = graphRoutes(graph);
  return new Hono<GraphEnv>().all(`${graphRoot}/*`, async (c) => {
    const time = new Date(graph.now()).toISOString();
    const { method, url } = c.req;
    const sent = await c.req.arrayBuffer();
    const requestId = randomUUID();
    const clientRequestId = c.req.header('client-request-id') ?? requestId;
    const env: GraphEnv['Bindings'] = { ...c.env, requestId, clientRequestId };
    const request = new Request(url, {
      method,
      headers: c.req.raw.headers,
      ...(sent.byteLength > 0 && { body: sent }),
    });
    const reply = await routes.fetch(request, env);
    const answered = await reply.arrayBuffer();
    const headers = new Headers(reply.headers);
    headers.set('request-id', requestId);
    headers.set('client-request-id', clientRequestId);
    headers.set('date', new Date(graph.now()).toUTCString());
    const token = /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    log.add({
      time,
      method,
      url,
      requestHeaders: loggedHeaders(c.req.raw.headers),
      requestBody: loggedBody(sent, c.req.header('content-type') ?? ''),
      status: env.lost ? null : reply.status,
      responseHeaders: env.lost ? {} : loggedHeaders(headers),
      responseBody: env.lost ? '' : loggedBody(answered, headers.get('content-type') ?? ''),
      auth: kindOf(token ? await graph.verify(token) : null),
      ...(env.fault && { fault: env.fault }),
    });
    if (!env.lost)
      return new Response(answered.byteLength > 0 ? answered : null, { status: reply.status, headers });
    env.outgoing?.destroy();
    return RESPONSE_ALREADY_SENT;
  });
}
