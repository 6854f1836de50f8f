import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, expect, test, vi } from 'vitest';
import { readDeployment } from '../../infra/deployment.ts';
import { packageFiles } from '../../infra/package-files.ts';
import { azurite } from '../../local/azurite/azurite.ts';
import { functionsHost, functionsPort } from '../../local/functions-host/functions-host.ts';
import { languages } from '../../shared/text/language.ts';

vi.setConfig({ testTimeout: 90_000 });

const folder = mkdtempSync(join(tmpdir(), 'kind-regards-package-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const given = {
  origin: 'https://thanks.contoso.example',
  clientId: '11111111-2222-3333-4444-555555555555',
  tenantId: '99999999-2222-3333-4444-555555555555',
};
const deployment = readDeployment(given);
const files = packageFiles(deployment, process.cwd());

const unpacked = (name: string) => unzipSync(files[name] as Uint8Array);
const jsonOf = (bytes: Uint8Array | undefined) =>
  JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;

test('packaging again, anywhere on earth, gives the same bytes', () => {
  const zone = process.env.TZ;
  process.env.TZ = 'Pacific/Auckland';
  const again = packageFiles(deployment, process.cwd());
  process.env.TZ = zone ?? '';
  if (zone === undefined) delete process.env.TZ;
  expect(Object.keys(again)).toEqual(Object.keys(files));
  for (const [name, bytes] of Object.entries(again))
    expect([name, Buffer.compare(bytes, files[name] as Uint8Array)]).toEqual([name, 0]);
});

test('the Teams package holds its manifest, its words in every language and its icons', () => {
  const app = unpacked('teams-app.zip');
  const words = languages.filter((language) => language !== 'en').map((language) => `${language}.json`);
  expect(Object.keys(app).sort()).toEqual(['color.png', 'manifest.json', 'outline.png', ...words].sort());
  expect(jsonOf(app['manifest.json'])).toMatchObject({
    icons: { color: 'color.png', outline: 'outline.png' },
  });
});

test('the functions package holds what Azure runs and nothing else', () => {
  const names = Object.keys(unpacked('functions.zip'));
  expect(names.filter((name) => !/^dist\/(functions|addin)\//.test(name))).toEqual([
    'host.json',
    'package.json',
  ]);
  for (const name of [
    'dist/functions/main.cjs',
    'dist/addin/outlook/pane.html',
    'dist/addin/icons/icon-64.png',
  ])
    expect(names).toContain(name);
  expect(names.filter((name) => /\.map$|\.ts$|stamp/.test(name))).toEqual([]);
});

test('the functions package runs by itself, with no node_modules in reach', async () => {
  const appFolder = join(folder, 'app');
  for (const [name, bytes] of Object.entries(unpacked('functions.zip'))) {
    mkdirSync(dirname(join(appFolder, name)), { recursive: true });
    writeFileSync(join(appFolder, name), bytes);
  }
  const dataDir = join(folder, 'data');
  const storage = azurite(dataDir);
  await storage.start();
  const host = functionsHost({
    dataDir,
    appFolder,
    masterKey: 'master',
    settings: () => ({
      TENANT_ID: deployment.tenantId,
      CLIENT_ID: deployment.clientId,
      PUBLIC_ORIGIN: deployment.origin,
      DIGEST_MAILBOX: 'kind-regards@contoso.example',
      AzureWebJobsStorage: storage.connectionString(),
    }),
  });
  await host.start();
  const get = (path: string) => fetch(`http://127.0.0.1:${functionsPort(dataDir)}${path}`);
  expect((await get('/api/health')).status).toBe(200);
  const page = await (await get('/addin/outlook/pane.html')).text();
  expect(page).toContain(deployment.clientId);
  expect(page).toContain('https://appsforoffice.microsoft.com/lib/1/hosted/office.js');
  await host.stop();
  await storage.stop();
});

test('the settings hold no secret, and null where the deployment does not say', () => {
  const settings = JSON.parse(new TextDecoder().decode(files['infra/settings.json'])) as {
    name: string;
    value: unknown;
  }[];
  const unknown = settings.filter(({ value }) => value === null).map(({ name }) => name);
  expect(unknown).toEqual([
    'DIGEST_MAILBOX',
    'AzureWebJobsStorage__blobServiceUri',
    'AzureWebJobsStorage__queueServiceUri',
    'AzureWebJobsStorage__tableServiceUri',
  ]);
  const everything = Object.values(files).map((bytes) => new TextDecoder().decode(bytes));
  expect(everything.join('\n')).not.toMatch(
    /AccountKey=[A-Za-z0-9+/]{20}|client_?secret["':= ]+[A-Za-z0-9]/i,
  );
});

test('the command takes a deployment file and flags over it, and names what is wrong', () => {
  const file = join(folder, 'deployment.json');
  writeFileSync(file, JSON.stringify({ ...given, name: 'Thanks' }));
  const command = (...args: string[]) =>
    spawnSync(process.execPath, ['local/run.mjs', 'infra/package.ts', ...args], { encoding: 'utf8' });
  const out = join(folder, 'out');
  const done = command('--deployment', file, '--origin', 'https://other.contoso.example', '--out', out);
  expect(done.status, done.stderr).toBe(0);
  const manifest = readFileSync(join(out, 'manifest.xml'), 'utf8');
  expect(manifest).toContain('<DisplayName DefaultValue="Thanks"/>');
  expect(manifest).toContain('https://other.contoso.example/addin/');

  const wrong = command('--deployment', join(folder, 'none.json'));
  expect([wrong.status, wrong.stderr]).toEqual([1, expect.stringMatching(/none\.json could not be read/)]);
  expect(command('--origin', 'https://a.example', '--client-id', 'x').stderr).toMatch(
    /clientId must.*\n.*tenantId is missing/,
  );
});
