import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { type Listening, listen } from '../../local/gateway/listen.ts';
import { proxyTo } from '../../local/gateway/proxy.ts';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function behindTheProxy(answer: RequestListener): Promise<Listening> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const gateway = await listen(
    0,
    proxyTo(() => port),
  );
  open.push(gateway, server);
  return gateway;
}

test('a request passes through as it is: method, path, host, headers, body, status', async () => {
  const { origin } = await behindTheProxy(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    response.writeHead(418, { 'x-kept': 'yes', 'set-cookie': ['a=1', 'b=2'] });
    response.end(
      JSON.stringify([request.method, request.url, request.headers.host, request.headers['x-mine'], body]),
    );
  });
  const reply = await fetch(`${origin}/api/a%2Fb?c=d`, {
    method: 'PUT',
    body: 'ä',
    headers: { 'x-mine': '1' },
  });
  expect(reply.status).toBe(418);
  expect(reply.headers.get('x-kept')).toBe('yes');
  expect(reply.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  expect(await reply.json()).toEqual(['PUT', '/api/a%2Fb?c=d', new URL(origin).host, '1', 'ä']);
});

test('an answer arrives while it is still being written', async () => {
  let finish = () => {};
  const { origin } = await behindTheProxy((_, response) => {
    response.write('first');
    finish = () => response.end('last');
  });
  const reader = (await fetch(origin)).body?.getReader();
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('first');
  finish();
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('last');
});

test('a host that breaks off in the middle breaks the answer off, too', async () => {
  const { origin } = await behindTheProxy((_, response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('only this');
    setTimeout(() => response.destroy(), 20);
  });
  await expect(fetch(origin).then((reply) => reply.text())).rejects.toThrow();
});

test('nobody there is a problem that says so', async () => {
  for (const port of [undefined, 1]) {
    const gateway = await listen(
      0,
      proxyTo(() => port),
    );
    open.push(gateway);
    const reply = await fetch(`${gateway.origin}/api/thanks`, { method: 'POST', body: '{}' });
    expect(reply.status).toBe(503);
    expect(await reply.json()).toMatchObject({
      code: 'functions-unavailable',
      detail: expect.stringMatching(/Try again/),
    });
  }
});
