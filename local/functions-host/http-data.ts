import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HttpCookie, HttpData } from './core-types.ts';
import type { RouteMatch } from './route-template.ts';

const nullable = (values: Record<string, string>) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value }]));

const joined = (value: string | string[] | undefined) =>
  Array.isArray(value) ? value.join(',') : (value ?? '');

/** Repeated query parameters arrive as "a,b", as .NET's StringValues print themselves. */
function queryOf(url: URL): Record<string, string> {
  const query: Record<string, string> = {};
  for (const [key, value] of url.searchParams) query[key] = key in query ? `${query[key]},${value}` : value;
  return query;
}

export function toHttpData(request: IncomingMessage, url: URL, params: RouteMatch, body: Buffer): HttpData {
  const headers = Object.entries(request.headers).map(([name, value]) => [name, joined(value)]);
  return {
    method: request.method ?? 'GET',
    url: url.href,
    nullableHeaders: nullable(Object.fromEntries(headers)),
    nullableQuery: nullable(queryOf(url)),
    nullableParams: nullable(params),
    body: body.length > 0 ? { bytes: body } : null,
  };
}

function cookieHeader(cookie: HttpCookie): string {
  const sameSite = { none: undefined, lax: 'Lax', strict: 'Strict', explicitNone: 'None' }[
    cookie.sameSite ?? 'none'
  ];
  const expires = cookie.expires && new Date(cookie.expires.value.seconds * 1000).toUTCString();
  return [
    `${cookie.name}=${encodeURIComponent(cookie.value)}`,
    expires && `Expires=${expires}`,
    cookie.maxAge && `Max-Age=${cookie.maxAge.value}`,
    cookie.domain && `Domain=${cookie.domain.value}`,
    cookie.path && `Path=${cookie.path.value}`,
    cookie.secure?.value && 'Secure',
    cookie.httpOnly?.value && 'HttpOnly',
    sameSite && `SameSite=${sameSite}`,
  ]
    .filter(Boolean)
    .join('; ');
}

/** A handler that returned nothing answers an empty 200. */
export function writeHttpData(answer: HttpData | undefined, response: ServerResponse): void {
  for (const [name, value] of Object.entries(answer?.headers ?? {})) response.setHeader(name, value);
  if (answer?.cookies?.length) response.setHeader('set-cookie', answer.cookies.map(cookieHeader));
  response.writeHead(Number(answer?.statusCode ?? 200));
  response.end(answer?.body?.bytes ?? answer?.body?.string ?? '');
}
