import type { Hono } from 'hono';
import * as v from 'valibot';
import { answer, type Graph, type GraphContext, type GraphEnv } from '../context.ts';
import { badRequest } from '../graph-fault.ts';
import { readJson } from '../mail/sendable.ts';

/** concepts/json-batching.md: at most 20, ids unique without case, relative URLs, a body needs its Content-Type. */
const BatchSchema = v.strictObject({
  requests: v.pipe(
    v.array(
      v.strictObject({
        id: v.pipe(v.string(), v.minLength(1)),
        method: v.picklist(['GET', 'POST', 'PATCH', 'PUT', 'DELETE']),
        url: v.pipe(
          v.string(),
          v.regex(/^(?!\w+:)(?!\/?(v1\.0|beta)\/)(?!.*\$batch)/, 'must be relative, without a version'),
        ),
        headers: v.optional(v.record(v.string(), v.string()), {}),
        body: v.optional(v.unknown()),
        dependsOn: v.optional(v.array(v.string()), []),
      }),
    ),
    v.minLength(1),
    v.maxLength(20, 'Maximum request limit of 20 exceeded'),
  ),
});
type Item = v.InferOutput<typeof BatchSchema>['requests'][number];
interface Reply {
  id: string;
  status: number;
  headers: Record<string, string>;
  body?: unknown;
}

export function batchRoutes(app: Hono<GraphEnv>, graph: Graph): void {
  app.post('/$batch', async (c) => {
    const parsed = v.safeParse(BatchSchema, readJson(await c.req.text()));
    if (!parsed.success) throw badRequest(`Invalid batch payload format: ${parsed.issues[0].message}.`);
    const { requests } = parsed.output;
    const ids = new Set(requests.map(({ id }) => id.toLowerCase()));
    if (ids.size !== requests.length) throw badRequest('Invalid batch: request ids must be unique.');
    for (const { id, body, headers, dependsOn } of requests) {
      if (body !== undefined && !Object.keys(headers).some((name) => name.toLowerCase() === 'content-type'))
        throw badRequest(`Invalid batch: request ${id} has a body without a Content-Type header.`);
      if (dependsOn.some((other) => !ids.has(other.toLowerCase())))
        throw badRequest(`Invalid batch: request ${id} depends on an unknown request.`);
    }
    const replies = new Map<string, Reply>();
    for (const item of requests) replies.set(item.id.toLowerCase(), await run(c, app, graph, item, replies));
    return answer(c, { responses: [...replies.values()] });
  });
}

async function run(
  c: GraphContext,
  app: Hono<GraphEnv>,
  graph: Graph,
  item: Item,
  earlier: Map<string, Reply>,
): Promise<Reply> {
  const failed = item.dependsOn.some((id) => (earlier.get(id.toLowerCase())?.status ?? 424) >= 400);
  if (failed) {
    const innerError = {
      date: new Date(graph.now()).toISOString().slice(0, 19),
      'request-id': c.env.requestId,
      'client-request-id': c.env.clientRequestId,
    };
    const error = {
      code: 'FailedDependency',
      message: 'A request that this one depends on failed.',
      innerError,
    };
    return { id: item.id, status: 424, headers: { 'Content-Type': 'application/json' }, body: { error } };
  }
  const request = new Request(`${graph.base}/${item.url.replace(/^\//, '')}`, {
    method: item.method,
    headers: { ...item.headers, authorization: c.req.header('authorization') ?? '' },
    ...(item.body !== undefined && {
      body: typeof item.body === 'string' ? item.body : JSON.stringify(item.body),
    }),
  });
  const response = await app.fetch(request, c.env);
  return replyOf(item.id, response);
}

/** Bodies that are no JSON travel as base64. */
async function replyOf(id: string, response: Response): Promise<Reply> {
  const headers = Object.fromEntries(
    [...response.headers].map(([name, value]) => [
      name.replace(/(^|-)[a-z]/g, (mark) => mark.toUpperCase()),
      value,
    ]),
  );
  const bytes = Buffer.from(await response.arrayBuffer());
  const type = response.headers.get('content-type') ?? '';
  if (bytes.length === 0) return { id, status: response.status, headers };
  const body: unknown = /json/.test(type) ? JSON.parse(bytes.toString()) : bytes.toString('base64');
  return { id, status: response.status, headers, body };
}
