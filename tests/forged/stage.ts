import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateKeyPair, importJWK, type JWK, SignJWT, UnsecuredJWT } from 'jose';
import { Stack } from '../support/stack.ts';

export const domain = 'contoso.example';
const people = [
  { name: 'Ana Duarte', manager: 'carlos' },
  { name: 'Carlos Méndez' },
  { name: 'Priya Nair', manager: 'dana' },
  { name: 'Dana Ortiz', appRoles: ['Admin'] },
  { name: 'Mia Brandt', manager: 'carlos' },
  { name: 'Bo Lindqvist', mail: null },
  { name: 'Gone Away', accountEnabled: false },
].map(({ name, manager, ...more }) => ({
  userPrincipalName: `${name.split(' ')[0]?.toLowerCase()}@${domain}`,
  displayName: name,
  ...(manager ? { manager: `${manager}@${domain}` } : {}),
  ...more,
}));
const tenantFile = JSON.stringify({
  organization: { displayName: 'Contoso', domain },
  users: people,
  teams: [
    {
      displayName: 'IT',
      members: [`priya@${domain}`, `dana@${domain}`],
      channels: [{ displayName: 'General' }],
    },
  ],
});

export interface TokenChange {
  claims?: Record<string, unknown>;
  by?: 'a stranger' | 'nobody';
  lifeSeconds?: [from: number, to: number];
}
export interface Request {
  /** Whose token; null sends none. */
  as?: string | null;
  token?: TokenChange;
  authorization?: string;
  body?: unknown;
  headers?: Record<string, string>;
}
export interface Reply {
  status: number;
  text: string;
}

/** A stack of its own with few people, whose key is known here: tokens are really signed, and then wrong. */
export class Stage {
  readonly stack: Stack;
  readonly #folder: string;
  readonly #key: JWK;
  readonly #ids: Map<string, string>;
  private constructor(stack: Stack, folder: string, ids: Map<string, string>) {
    this.stack = stack;
    this.#folder = folder;
    this.#ids = ids;
    this.#key = JSON.parse(readFileSync(join(stack.data, 'identity-key.json'), 'utf8')) as JWK;
  }

  static async start(): Promise<Stage> {
    const folder = mkdtempSync(join(tmpdir(), 'kind-regards-forged-'));
    const file = join(folder, 'tenant.json');
    writeFileSync(file, tenantFile);
    const stack = await Stack.start({ tenant: file });
    const all = await stack.json<{ id: string; userPrincipalName: string }[]>('/local/people');
    return new Stage(
      stack,
      folder,
      new Map(all.map((one) => [one.userPrincipalName.split('@')[0] ?? '', one.id])),
    );
  }

  async stop(): Promise<void> {
    await this.stack.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  id(name: string): string {
    const id = this.#ids.get(name);
    if (!id) throw new Error(`Nobody is called ${name}.`);
    return id;
  }

  /** A token as the identity platform gives it, with something changed and signed again. */
  async token(name: string, { claims = {}, by, lifeSeconds }: TokenChange = {}): Promise<string> {
    const right = await this.stack.token(`${name}@${domain}`);
    const [head, payload] = right
      .split('.')
      .slice(0, 2)
      .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>);
    const seconds = Math.floor(Date.now() / 1_000);
    const [from, to] = lifeSeconds ?? [-60, 3_600];
    const changed = { ...payload, nbf: seconds + from, iat: seconds + from, exp: seconds + to, ...claims };
    if (by === 'nobody') return new UnsecuredJWT(changed).encode();
    const key =
      by === 'a stranger' ? (await generateKeyPair('RS256')).privateKey : await importJWK(this.#key, 'RS256');
    return new SignJWT(changed).setProtectedHeader({ ...head, alg: 'RS256' }).sign(key);
  }

  /** The address goes out as it stands: nothing tidies it up. A body that is text goes out as it stands, too. */
  async send(
    address: string,
    { as = 'ana', token, authorization, body, headers }: Request = {},
  ): Promise<Reply> {
    const [method, path = ''] = [
      address.slice(0, address.indexOf(' ')),
      address.slice(address.indexOf(' ') + 1),
    ];
    const bearer = authorization ?? (as === null ? undefined : `Bearer ${await this.token(as, token)}`);
    const text = typeof body === 'string' ? body : body === undefined ? undefined : JSON.stringify(body);
    const { hostname, port } = new URL(this.stack.origin);
    return new Promise((resolve, reject) => {
      const asked = request({
        hostname,
        port,
        method,
        path,
        headers: {
          ...(bearer === undefined ? {} : { authorization: bearer }),
          ...(text === undefined
            ? {}
            : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
          ...headers,
        },
      });
      asked.on('error', reject);
      asked.on('response', (reply) => {
        const chunks: Buffer[] = [];
        reply.on('data', (chunk: Buffer) => chunks.push(chunk));
        reply.on('end', () =>
          resolve({ status: reply.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
        );
      });
      asked.end(text);
    });
  }

  /** Every row of every table. */
  rows = () => this.stack.tables();

  thanks(change: Record<string, unknown> = {}, note: Record<string, unknown> = {}) {
    return {
      source: { kind: 'ticket', system: 'servicenow', key: 'INC1' },
      helpers: [this.id('priya')],
      note: { subject: 'Thank you', text: 'It works again.', language: 'en', ...note },
      ccManagers: true,
      visibility: 'team',
      evenThough: ['recently-thanked'],
      ...change,
    };
  }
}
