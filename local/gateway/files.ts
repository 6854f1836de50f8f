import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

const root = fileURLToPath(new URL('../../', import.meta.url));
const officePackage = dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json'));

/** office.js as npm has it, with our shims for what its host page would bring beside it. */
function office(): Hono {
  const app = new Hono();
  const path = (prefix: string) => (address: string) => address.replace(prefix, '');
  app.get(
    '*',
    serveStatic({ root: join(root, 'local/playground/office'), rewriteRequestPath: path('/local/office') }),
  );
  app.get('*', serveStatic({ root: join(officePackage, 'dist'), rewriteRequestPath: path('/local/office') }));
  return app;
}

export function files(): Hono {
  const app = new Hono();
  app.route('/local/office', office());
  app.get('*', serveStatic({ root: join(root, 'dist/playground') }));
  return app;
}
