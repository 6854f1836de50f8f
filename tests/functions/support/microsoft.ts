import { discovery, issuer, keySet } from './identity.ts';
import { matches } from './odata-filter.ts';
import { type DirectoryUser, everyone, itOperations, jonas, priya } from './people.ts';

interface SentMail {
  to: string;
  subject: string;
  html: string;
  marker: string;
}
const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
const graphError = (status: number, code: string, headers = {}) =>
  json({ error: { code, message: code, innerError: {} } }, status, headers);

/** Identity and Graph at the network's edge: a `fetch`, with the faults that a test asks for. */
export class Microsoft {
  readonly requests: { method: string; url: URL; authorization: string | null; body: unknown }[] = [];
  readonly digests: SentMail[] = [];
  readonly people = new Map(everyone.map((user) => [user.id, user]));
  readonly members = new Map([[itOperations, [priya.id, jonas.id]]]);
  pageSize = 999;
  /** Answers instead of Graph; null lets the request through. */
  fault: (method: string, url: URL) => Response | 'lost' | 'deliver-then-504' | null = () => null;
  sentItemsLag = false;

  readonly fetch: typeof globalThis.fetch = async (input, init) => {
    const url = new URL(String(input instanceof Request ? input.url : input));
    const method = init?.method ?? 'GET';
    const headers = new Headers(init?.headers as HeadersInit | undefined);
    const body = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
    this.requests.push({ method, url, authorization: headers.get('authorization'), body });
    if (String(url) === `${issuer}/.well-known/openid-configuration`) return json(discovery);
    if (String(url) === discovery.jwks_uri) return json(keySet);
    const fault = this.fault(method, url);
    if (fault === 'lost') throw new TypeError('fetch failed');
    if (fault instanceof Response) return fault;
    if (!headers.get('authorization')) return graphError(401, 'InvalidAuthenticationToken');
    const answer = this.#graph(method, url, body);
    return fault === 'deliver-then-504' ? graphError(504, 'GatewayTimeout') : answer;
  };

  #graph(method: string, url: URL, body: unknown): Response {
    const path = url.pathname.replace(/^\/graph\/v1\.0/, '');
    if (method === 'GET' && path === '/users') return this.#users(url);
    const group = /^\/groups\/([^/]+)\/members$/.exec(path)?.[1];
    if (group) return this.#membersOf(group, url);
    if (/\/photo\/\$value$/.test(path)) return this.#photo(path);
    if (method === 'POST' && path.endsWith('/sendMail')) return this.#send(body as GraphMail);
    if (path.endsWith('/sentitems/messages')) return this.#sentItems(url);
    return graphError(404, 'Request_ResourceNotFound');
  }

  #users(url: URL): Response {
    const filter = url.searchParams.get('$filter') ?? '';
    const found = [...this.people.values()].filter((user) => matches(filter, { ...user }));
    return json({
      value: found.slice(0, Number(url.searchParams.get('$top') ?? 100)).map((user) => this.#asGraph(user)),
    });
  }
  #asGraph({ managerId, ...user }: DirectoryUser) {
    const manager = managerId && this.people.get(managerId);
    const shown = manager && { id: manager.id, displayName: manager.displayName, mail: manager.mail };
    return { ...user, ...(shown ? { manager: { '@odata.type': '#microsoft.graph.user', ...shown } } : {}) };
  }

  #membersOf(group: string, url: URL): Response {
    const members = this.members.get(group);
    if (!members) return graphError(404, 'Request_ResourceNotFound');
    const from = Number(url.searchParams.get('$skiptoken') ?? 0);
    const value = members
      .slice(from, from + this.pageSize)
      .map((id) => ({ '@odata.type': '#microsoft.graph.user', id }));
    const to = from + this.pageSize;
    const next = { '@odata.nextLink': `${url.origin}${url.pathname}?$select=id&$skiptoken=${to}` };
    return json({ value, ...(to < members.length ? next : {}) });
  }

  #photo(path: string): Response {
    if (!path.includes(priya.id)) return graphError(404, 'ImageNotFound');
    return new Response(new Uint8Array([255, 216, 255]), { headers: { 'content-type': 'image/jpeg' } });
  }

  #send({ message }: GraphMail): Response {
    this.digests.push({
      to: message.toRecipients[0]?.emailAddress.address ?? '',
      subject: message.subject,
      html: message.body.content,
      marker: message.singleValueExtendedProperties[0]?.value ?? '',
    });
    return new Response(null, { status: 202 });
  }

  #sentItems(url: URL): Response {
    const marker = /ep\/value eq '([^']+)'/.exec(url.searchParams.get('$filter') ?? '')?.[1];
    const found = this.sentItemsLag ? [] : this.digests.filter((mail) => mail.marker === marker);
    return json({ value: found.slice(0, 1).map((_, index) => ({ id: `sent-${index}` })) });
  }
}

interface GraphMail {
  message: {
    subject: string;
    body: { content: string };
    toRecipients: { emailAddress: { address: string } }[];
    singleValueExtendedProperties: { value: string }[];
  };
}
