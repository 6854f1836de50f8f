import { join } from 'node:path';
import {
  app,
  type HttpRequest,
  type HttpResponseInit,
  type InvocationContext,
  output,
} from '@azure/functions';
import { ManagedIdentityCredential } from '@azure/identity';
import { readConfig } from './config.ts';
import { connect } from './connect.ts';
import { sendWeeklyDigests } from './digest/weekly-digest.ts';
import { pageServer } from './pages/pages.ts';
import { quietly } from './quietly.ts';
import { finishOpen } from './repair/finish-open.ts';
import { recordPoison } from './repair/poison.ts';
import { routes } from './routes.ts';
import { connectTable } from './tables/connect.ts';
import { readThanksKey, recognise } from './thanks/recognise.ts';
import { answer } from './web/answer.ts';
import { problemReply } from './web/problem.ts';
import type { PlainRequest, Reply } from './web/route.ts';

const config = readConfig(process.env);
const credential = new ManagedIdentityCredential();
const context = connect(config, {
  fetch: globalThis.fetch,
  credential,
  table: (name) => connectTable(name, config.storage, credential),
});

const recognition = { queueName: 'recognition', connection: 'AzureWebJobsStorage' };
const recognitionQueue = output.storageQueue(recognition);

const logOf = (invocation: InvocationContext) => (line: string) => invocation.error(line);

const plain = async (request: HttpRequest): Promise<PlainRequest> => ({
  params: request.params,
  query: Object.fromEntries(request.query),
  headers: request.headers,
  body: request.body ? new Uint8Array(await request.arrayBuffer()) : null,
});

function response({ status, headers, bytes, body }: Reply): HttpResponseInit {
  if (bytes) return { status, headers, body: bytes };
  if (body === undefined) return { status, headers };
  const json = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
  return {
    status,
    headers: { ...json, 'x-content-type-options': 'nosniff', ...headers },
    body: JSON.stringify(body),
  };
}

for (const [name, route] of Object.entries(routes)) {
  app.http(name, {
    route: route.path,
    methods: [route.method],
    authLevel: 'anonymous',
    extraOutputs: route.recognises ? [recognitionQueue] : [],
    handler: async (request: HttpRequest, invocation: InvocationContext) => {
      const reply = await answer(route, await plain(request), context, new Date(), logOf(invocation));
      if (reply.recognise?.length) invocation.extraOutputs.set(recognitionQueue, reply.recognise);
      return response(reply);
    },
  });
}

const servePage = pageServer(join(__dirname, '..', 'addin'), config);
app.http('addin', {
  route: 'addin/{*path}',
  methods: ['GET', 'HEAD'],
  authLevel: 'anonymous',
  handler: async ({ params, headers }: HttpRequest) => {
    try {
      return response(servePage({ params, headers }));
    } catch (error) {
      return response(problemReply(error, context.newId()));
    }
  },
});

app.storageQueue('recognition', {
  ...recognition,
  handler: async (message: unknown, invocation) => {
    const key = readThanksKey(message);
    if (!key) throw new Error('A message that names no thank-you.');
    await quietly(logOf(invocation), () => recognise(key, new Date(), context));
  },
});

app.storageQueue('recognition-poison', {
  ...recognition,
  queueName: 'recognition-poison',
  handler: (message: unknown, invocation) => {
    const id = String(invocation.triggerMetadata?.id ?? invocation.invocationId);
    return quietly(logOf(invocation), () => recordPoison(message, id, new Date(), context));
  },
});

app.timer('worker-catch-up', {
  schedule: '0 20 * * * *',
  handler: async (_timer, invocation) => {
    const done = await quietly(logOf(invocation), () => finishOpen(new Date(), context));
    invocation.log(JSON.stringify(done));
  },
});

app.timer('weekly-digest', {
  schedule: config.digestSchedule,
  // What is in doubt can be looked up once Sent Items has had its ten minutes.
  retry: { strategy: 'fixedDelay', maxRetryCount: 4, delayInterval: { minutes: 15 } },
  handler: async (_timer, invocation) => {
    const run = await quietly(logOf(invocation), async () => {
      const sent = await sendWeeklyDigests(new Date(), context);
      await context.health.report(config.tenantId, 'digest', { ...sent, at: new Date().toISOString() });
      return sent;
    });
    invocation.log(JSON.stringify(run));
    const left = run.unfinished + run.throttled;
    if (left > 0) throw new Error(`${left} digests of ${run.week} are not finished; the next run goes on.`);
  },
});
