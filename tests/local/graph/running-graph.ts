import { rmSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { onTestFinished } from 'vitest';
import type { Delivery } from '../../../local/graph/store/state.ts';
import { openKey } from '../../../local/identity/key.ts';
import { createMicrosoft, type Microsoft } from '../../../local/microsoft.ts';
import { loadTenant } from '../../../local/tenant/load.ts';

export const tenantFile = new URL('fixtures/tenant.json', import.meta.url).pathname;
export const marker = 'String {6b2f4a5e-3c1d-4e0f-9a77-1f0d8c3b5e21} Name KindRegardsId';

/** Parsed JSON of an answer; tests read what they promise. */
export interface Answer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: an answer's shape is what the test is about
  body: any;
}

async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return {
    status: response.status,
    headers: response.headers,
    body: isJson && text ? JSON.parse(text) : text,
  };
}

/** One key pair for all stand-ins of a worker: making one takes longer than most tests. */
const keyDir = mkdtemp(join(tmpdir(), 'kind-regards-key-')).then(async (dir) => {
  await openKey(dir);
  process.once('exit', () => rmSync(dir, { recursive: true, force: true }));
  return dir;
});

/** The stand-in over real HTTP on a free port, with a clock that tests can move. GRAPH_LOG keeps the exchanges. */
export async function runningGraph(dataDir?: string) {
  const dir = dataDir ?? (await mkdtemp(join(tmpdir(), 'kind-regards-graph-')));
  await cp(await keyDir, dir, { recursive: true });
  const clock = { offsetMs: 0 };
  let answer: RequestListener = (_, response) => response.end();
  const server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const microsoft: Microsoft = await createMicrosoft({
    tenant: await loadTenant(tenantFile),
    dataDir: dir,
    origin,
    graphLog: process.env.GRAPH_LOG,
    now: () => Date.now() + clock.offsetMs,
  });
  answer = getRequestListener(microsoft.app.fetch);
  const close = async () => {
    server.close();
    server.closeAllConnections();
    await microsoft.close();
  };
  onTestFinished(async () => {
    await close();
    if (!dataDir) await rm(dir, { recursive: true, force: true });
  });

  const local = async (method: string, path: string, body?: unknown): Promise<Answer> =>
    read(
      await fetch(`${origin}/local${path}`, {
        method,
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    );
  const token = async (user: string, scopes: string[]): Promise<string> =>
    (await local('POST', '/token', { user, audience: 'graph', scopes })).body.token;
  const appToken = async (): Promise<string> => {
    const url = `${microsoft.settings.IDENTITY_ENDPOINT}?resource=https%3A%2F%2Fgraph.microsoft.com&api-version=2019-08-01`;
    const headers = { 'x-identity-header': microsoft.settings.IDENTITY_HEADER };
    return ((await (await fetch(url, { headers })).json()) as { access_token: string }).access_token;
  };
  /** Calls Graph with a token; a body goes as JSON unless the headers say otherwise. */
  const call = async (
    bearer: string,
    method: string,
    path: string,
    { body, headers }: { body?: unknown; headers?: Record<string, string> } = {},
  ): Promise<Answer> =>
    read(
      await fetch(path.startsWith('http') ? path : `${origin}/graph/v1.0${path}`, {
        method,
        headers: {
          ...(bearer && { authorization: `Bearer ${bearer}` }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    );
  const deliveries = async (): Promise<Delivery[]> => (await local('GET', '/deliveries')).body;
  return { origin, dir, clock, microsoft, local, token, appToken, call, deliveries, close };
}

export const mailTo = (address: string, more: object = {}) => ({
  message: {
    subject: 'Thank you for the VPN',
    body: { contentType: 'html', content: '<p>Hi Priya, it works.</p>' },
    toRecipients: [{ emailAddress: { name: 'Priya Nair', address } }],
    ccRecipients: [{ emailAddress: { address: 'dana@contoso.example' } }],
    singleValueExtendedProperties: [{ id: marker, value: 'thanks-1' }],
    ...more,
  },
  saveToSentItems: true,
});

export const lookUp = (value: string): string =>
  `/me/mailFolders/sentitems/messages?$filter=${encodeURIComponent(
    `singleValueExtendedProperties/Any(ep: ep/id eq '${marker}' and ep/value eq '${value}')`,
  )}&$select=id,sentDateTime&$top=1`;
