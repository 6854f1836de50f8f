import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../functions/config.ts';
import { pageServer } from '../../functions/pages/pages.ts';
import { DeploymentSchema } from '../../shared/api.ts';
import { environment } from './support/app.ts';

const folder = mkdtempSync(join(tmpdir(), 'kind-regards-pages-'));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, 'addin/outlook'), { recursive: true });
mkdirSync(join(folder, 'addin/assets'), { recursive: true });
const page = `<!doctype html><script type="application/json" id="deployment">"__DEPLOYMENT__"</script><!-- office-scripts -->`;
writeFileSync(join(folder, 'addin/outlook/pane.html'), page);
writeFileSync(join(folder, 'addin/assets/pane-Ab3_x-9Z.js'), 'export {};');
writeFileSync(join(folder, 'addin/assets/pane-Ab3_x-9Z.js.map'), '{}');
writeFileSync(join(folder, 'secret.txt'), 'no');

const config = readConfig(environment);
const serve = pageServer(join(folder, 'addin'), config);
const get = (path: string, headers = {}) => serve({ params: { path }, headers: new Headers(headers) });
const textOf = (reply: ReturnType<typeof serve>) => new TextDecoder().decode(reply.bytes);

test('a page knows its deployment and loads office.js', () => {
  const text = textOf(get('outlook/pane.html'));
  const json = /id="deployment">(.*?)<\/script>/.exec(text)?.[1] ?? '';
  expect(v.parse(DeploymentSchema, JSON.parse(json))).toMatchObject({
    clientId: environment.CLIENT_ID,
    apiScope: `api://${environment.CLIENT_ID}/access_as_user`,
    graphBase: environment.GRAPH_BASE,
  });
  expect(text).toContain(
    '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>',
  );
  expect(text).not.toContain('__DEPLOYMENT__');
});

test('no setting can end the script element that it stands in', () => {
  const odd = { ...config, graphBase: 'https://x.example/</script><script>alert(1)</script>' };
  const reply = pageServer(
    join(folder, 'addin'),
    odd,
  )({
    params: { path: 'outlook/pane.html' },
    headers: new Headers(),
  });
  expect(textOf(reply)).not.toContain('</script><script>alert');
});

test('a page is asked for anew each time, a hashed file never again', () => {
  const { headers = {} } = get('outlook/pane.html');
  expect(headers['cache-control']).toBe('no-cache');
  expect(get('outlook/pane.html', { 'if-none-match': headers.etag })).toMatchObject({ status: 304 });
  expect(get('outlook/pane.html', { 'if-none-match': `W/${headers.etag}` })).toMatchObject({ status: 304 });
  expect(get('assets/pane-Ab3_x-9Z.js').headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': 'text/javascript; charset=utf-8',
  });
});

test('every answer says who may frame it and what it may load', () => {
  const headers = get('outlook/pane.html').headers ?? {};
  expect(headers['content-security-policy']).toContain('frame-ancestors https://outlook.office.com');
  expect(headers['content-security-policy']).toContain(
    "script-src 'self' https://appsforoffice.microsoft.com",
  );
  expect(headers['content-security-policy']).not.toContain('unsafe-eval');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBe('no-referrer');
});

describe('nothing but what was built is served', () => {
  test.each([
    '../secret.txt',
    '..%2Fsecret.txt',
    'outlook/../../secret.txt',
    '/etc/passwd',
    'outlook',
    '',
    'assets/pane-Ab3_x-9Z.js.map',
    '__proto__',
  ])('%j', (path) => {
    expect(() => get(path)).toThrow(expect.objectContaining({ code: 'not-found' }));
  });
});
