import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { QueueClient } from '@azure/storage-queue';
import { readRuntime } from '../../local/runtime.ts';
import { type Program, start, tree } from '../local/processes.ts';

type Row = Record<string, unknown> & { partitionKey: string; rowKey: string };
interface Delivery {
  marker: string | null;
  via: string;
}

/** The local stack in two halves: one remembers (Azurite, Graph, identity), the other is killed. */
export class Halves {
  readonly origin: string;
  kills = 0;
  #series = 0;
  readonly #data: string;
  readonly #microsoft: Program;
  readonly #functions: Program;
  private constructor(data: string, origin: string, microsoft: Program, functions: Program) {
    this.#data = data;
    this.origin = origin;
    this.#microsoft = microsoft;
    this.#functions = functions;
  }

  static async start(): Promise<Halves> {
    const data = mkdtempSync(join(tmpdir(), 'kind-regards-killed-'));
    const microsoft = start('--only', 'microsoft', '--port', '0', '--data', data);
    const origin = await microsoft.ready;
    const functions = start('--only', 'functions', '--data', data);
    await functions.ready;
    return new Halves(data, origin, microsoft, functions);
  }

  /** Ends the functions host as a power cut would. Whatever supervises it starts it again. */
  kill(): void {
    const [, ...below] = tree(this.#functions.child.pid ?? 0);
    for (const pid of below) process.kill(pid, 'SIGKILL');
    if (below.length > 0) this.kills += 1;
  }

  /** A name for the tickets of one storm. */
  nextSeries = () => `${this.#series++}`;

  isUp = async () => (await this.json<{ functions: boolean }>('GET', '/local/health')).functions;

  async stop(): Promise<void> {
    for (const { child, exit } of [this.#functions, this.#microsoft]) {
      child.kill('SIGTERM');
      await exit;
    }
    rmSync(this.#data, { recursive: true, force: true });
  }

  async json<T>(method: string, path: string, body?: unknown, token?: string): Promise<T> {
    const reply = await fetch(this.origin + path, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`);
    return (await reply.json()) as T;
  }

  token = async (user: string, audience: 'api' | 'graph', scopes?: string[]) =>
    (await this.json<{ token: string }>('POST', '/local/token', { user, audience, scopes })).token;
  faults = (faults: object[]) => this.json('PUT', '/local/faults', faults);
  tables = () => this.json<Record<string, Row[]>>('GET', '/local/tables');
  runAzurite = (running: boolean) => this.json('POST', '/local/azurite', { running });

  /** How often each thank-you was delivered. */
  async delivered(): Promise<Map<string, number>> {
    const times = new Map<string, number>();
    for (const { marker, via } of await this.json<Delivery[]>('GET', '/local/deliveries'))
      if (marker && via === 'sendMail') times.set(marker, (times.get(marker) ?? 0) + 1);
    return times;
  }

  async later(ms: number): Promise<void> {
    const { offsetMs } = await this.json<{ offsetMs: number }>('GET', '/local/clock');
    await this.json('PUT', '/local/clock', { offsetMs: offsetMs + ms });
  }

  /** How many messages the worker has given up. */
  async poisoned(): Promise<number> {
    return this.#waitingIn('recognition-poison');
  }
  async queued(): Promise<number> {
    return this.#waitingIn('recognition');
  }
  async #waitingIn(name: string): Promise<number> {
    const connection = readRuntime(this.#data)?.settings.AzureWebJobsStorage ?? '';
    const queue = new QueueClient(connection, name);
    if (!(await queue.exists())) return 0;
    return (await queue.getProperties()).approximateMessagesCount ?? 0;
  }
}
