import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface StackOptions {
  tenant?: string;
  data?: string;
}

export interface Delivery {
  from: string;
  subject: string;
  to: string[];
  cc: string[];
  internetMessageId: string;
  conversationId: string;
  inReplyTo?: string | null;
  references?: string | null;
  marker?: string | null;
  via: string;
  bodyHtml: string;
}

type Row = Record<string, unknown> & { partitionKey: string; rowKey: string };

/** One whole local stack of its own, on free ports and in a folder of its own. */
export class Stack {
  readonly origin: string;
  readonly data: string;
  readonly graphLog: string;
  readonly #child: ChildProcess;
  readonly #ownsData: boolean;

  private constructor(
    child: ChildProcess,
    origin: string,
    data: string,
    graphLog: string,
    ownsData: boolean,
  ) {
    this.#child = child;
    this.origin = origin;
    this.data = data;
    this.graphLog = graphLog;
    this.#ownsData = ownsData;
  }

  static async start(options: StackOptions = {}): Promise<Stack> {
    const data = options.data ?? mkdtempSync(join(tmpdir(), 'kind-regards-'));
    // GRAPH_LOGS names a folder for those who want to check the exchanges afterwards.
    const graphLog = join(process.env.GRAPH_LOGS ?? data, `graph-${process.pid}-${Date.now()}.jsonl`);
    const args = ['local/start.mjs', '--port', '0', '--data', data, '--graph-log', graphLog, '--no-open'];
    if (options.tenant) args.push('--tenant', options.tenant);
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const origin = await new Promise<string>((resolve, reject) => {
      const listen = (chunk: Buffer) => {
        said += chunk.toString();
        const ready = /^ready (http:\S+)/m.exec(said);
        if (ready?.[1]) resolve(ready[1]);
      };
      child.stdout.on('data', listen);
      child.stderr.on('data', listen);
      child.on('exit', (code) =>
        reject(new Error(`The stack stopped with code ${code} before it was ready:\n${said}`)),
      );
    });
    return new Stack(child, origin, data, graphLog, options.data === undefined);
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode === null) {
      const gone = new Promise((resolve) => this.#child.once('exit', resolve));
      this.#child.kill('SIGTERM');
      await gone;
    }
    if (this.#ownsData) rmSync(this.data, { recursive: true, force: true });
  }

  async json<T>(path: string, init?: { method: string; body?: unknown; token?: string }): Promise<T> {
    const reply = await this.fetch(path, init);
    if (!reply.ok)
      throw new Error(`${init?.method ?? 'GET'} ${path} answered ${reply.status}: ${await reply.text()}`);
    return (await reply.json()) as T;
  }

  fetch(path: string, init?: { method: string; body?: unknown; token?: string }): Promise<Response> {
    return fetch(this.origin + path, {
      method: init?.method ?? 'GET',
      headers: {
        ...(init?.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(init?.token ? { authorization: `Bearer ${init.token}` } : {}),
      },
      ...(init?.body === undefined ? {} : { body: JSON.stringify(init.body) }),
    });
  }

  async token(user: string, audience: 'api' | 'graph' = 'api', scopes?: string[]): Promise<string> {
    const body = { user, audience, ...(scopes ? { scopes } : {}) };
    return (await this.json<{ token: string }>('/local/token', { method: 'POST', body })).token;
  }

  deliveries = () => this.json<Delivery[]>('/local/deliveries');
  tables = () => this.json<Record<string, Row[]>>('/local/tables');
  faults = (faults: { match: string; do: string; times?: number }[]) =>
    this.fetch('/local/faults', { method: 'PUT', body: faults });
  runTimer = (name: string) => this.fetch(`/local/timers/${name}`, { method: 'POST' });
  clock = (body: { now: string } | { offsetMs: number }) =>
    this.fetch('/local/clock', { method: 'PUT', body });
  functionsLog = () => readFileSync(join(this.data, 'functions.log'), 'utf8');
}
