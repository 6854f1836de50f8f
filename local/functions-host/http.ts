import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { LoadedFunction } from './app.ts';
import { toHttpData, writeHttpData } from './http-data.ts';
import type { Invoke } from './invocation.ts';
import { type RouteMatch, routeTemplate } from './route-template.ts';

/** The real host's default for extensions.http.maxRequestBodySize. */
const largestBodyBytes = 104_857_600;

export type Admin = (
  request: IncomingMessage,
  path: string,
  body: Buffer,
) => Promise<{ status: number; json?: unknown }>;

interface Route {
  called: LoadedFunction;
  methods: string[];
  match: (path: string) => RouteMatch | undefined;
}

function routesOf(functions: LoadedFunction[], prefix: string): Route[] {
  return functions
    .filter((called) => called.trigger.type.toLowerCase() === 'httptrigger')
    .map((called) => ({
      called,
      methods: (called.trigger.methods ?? []).map((method) => method.toUpperCase()),
      match: routeTemplate(`${prefix}/${called.trigger.route || called.name}`),
    }));
}

/** Without Content-Length the real host hands over no body. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | 'too large'> {
  const length = Number(request.headers['content-length'] ?? 0);
  if (length > largestBodyBytes) return 'too large';
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) if (length > 0) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function mayCall(
  called: LoadedFunction,
  request: IncomingMessage,
  url: URL,
  keys: { function: string; master: string },
) {
  const level = called.trigger.authLevel?.toLowerCase() ?? 'anonymous';
  if (level === 'anonymous') return true;
  const key = request.headers['x-functions-key'] ?? url.searchParams.get('code');
  return key === keys.master || (level === 'function' && key === keys.function);
}

export interface HttpOptions {
  functions: LoadedFunction[];
  routePrefix: string;
  keys: { function: string; master: string };
  invoke: Invoke;
  admin: Admin;
}

/** HTTP triggers by the real host's rules: first route in name order, wrong method 404, bad key 401, a throw 500. */
export function httpServer({ functions, routePrefix, keys, invoke, admin }: HttpOptions): Server {
  const routes = routesOf(functions, routePrefix);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    const body = await bodyOf(request);
    if (body === 'too large') return void response.writeHead(413).end();
    if (/^\/admin\//i.test(url.pathname)) {
      if (request.headers['x-functions-key'] !== keys.master) return void response.writeHead(401).end();
      const { status, json } = await admin(request, url.pathname, body);
      return void response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(JSON.stringify(json ?? null));
    }
    for (const { called, methods, match } of routes) {
      if (methods.length > 0 && !methods.includes(request.method ?? '')) continue;
      const params = match(url.pathname);
      if (!params) continue;
      if (!mayCall(called, request, url, keys)) return void response.writeHead(401).end();
      const reply = await invoke(called, { http: toHttpData(request, url, params, body) });
      return writeHttpData(reply.returnValue?.http, response);
    }
    response.writeHead(404).end();
  }

  return createServer((request, response) => {
    answer(request, response).catch(() => {
      // The invocation has logged it. The caller learns nothing, as in the real host.
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
}
