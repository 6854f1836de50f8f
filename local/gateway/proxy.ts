import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';

const problem = JSON.stringify({
  title: 'The functions are not running',
  status: 503,
  code: 'functions-unavailable',
  detail: 'The functions app is not running or is just starting. Try again in a few seconds.',
});

function unavailable(response: ServerResponse): void {
  if (response.headersSent) response.destroy();
  else
    response.writeHead(503, { 'content-type': 'application/problem+json', 'retry-after': '2' }).end(problem);
}

/** Hands a request to the functions host as it is, both bodies streamed; 503 while the host is down. */
export function proxyTo(port: () => number | undefined) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const target = port();
    if (target === undefined) {
      unavailable(response);
      return;
    }
    const { method, url: path, headers } = request;
    // A connection of its own for each request: a kept one may belong to a host that has just been killed.
    const upstream = httpRequest({ host: '127.0.0.1', port: target, method, path, headers, agent: false });
    upstream.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
      answer.on('error', () => response.destroy());
    });
    upstream.on('error', () => unavailable(response));
    response.on('close', () => upstream.destroy());
    request.pipe(upstream);
  };
}
