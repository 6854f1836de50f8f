import { fault } from '../../functions/fault.ts';
import type { Table } from '../../functions/tables/table.ts';
import { recognise } from '../../functions/thanks/recognise.ts';
import type { ThanksKey } from '../../functions/web/route.ts';
import { App } from '../functions/support/app.ts';
import type { DirectoryUser } from '../functions/support/people.ts';
import { everyone, tenantId } from '../functions/support/people.ts';
import { MemoryTable } from '../support/memory-table.ts';
import { Life, type World } from './world.ts';

interface Message {
  key: ThanksKey;
  heldBy: Life | null;
  failures: number;
}
const mostFailures = 5;

/** The functions app in a process that can die at any turn, on storage that stays. */
export class Cloud {
  readonly tables = new Map<string, MemoryTable>();
  readonly queue: Message[] = [];
  readonly poison: ThanksKey[] = [];
  /** What befalls storage's next call: it fails without effect, or its effect is not heard of. */
  storageFault: 'before' | 'after' | null = null;
  readonly #world: World;
  #process: { life: Life; app: App };
  #callers = new Set<(reason: Error) => void>();
  constructor(world: World) {
    this.#world = world;
    this.#process = this.#start();
  }

  /** The app as anybody may look at it, beside all that happens. */
  observer = () => appOn((name) => this.#table(name));

  crash(): void {
    this.#world.end(this.#process.life);
    for (const hangUp of this.#callers) hangUp(new TypeError('socket hang up'));
    this.#callers.clear();
    this.#process = this.#start();
  }

  /** One request as the functions host handles it: queue messages leave before the reply does. */
  answer(caller: DirectoryUser, method: string, path: string, body: string | undefined): Promise<Response> {
    const { life, app } = this.#process;
    return new Promise((resolve, reject) => {
      this.#callers.add(reject);
      const handle = async () => {
        app.now = new Date(this.#world.now);
        const asked = { authorization: caller.id, ...(body === undefined ? {} : { body }) };
        const reply = await app.ask(caller, `${method} ${path}`, asked);
        for (const key of reply.recognise ?? []) {
          await this.#world.turn(life, `${method} ${short(path)}: to the queue`);
          this.queue.push({ key, heldBy: null, failures: 0 });
        }
        return new Response(JSON.stringify(reply.body), { status: reply.status });
      };
      handle()
        .then(resolve, reject)
        .finally(() => this.#callers.delete(reject));
    });
  }

  /** The worker takes a message. It is gone when the work is done, and comes again when the worker fails or dies. */
  async work(place: number): Promise<void> {
    const free = this.queue.filter((message) => message.heldBy === null || message.heldBy.isOver);
    const message = free[place % Math.max(1, free.length)];
    if (!message) return;
    const { life, app } = this.#process;
    message.heldBy = life;
    const remove = () => this.queue.splice(this.queue.indexOf(message), 1);
    try {
      await recognise(message.key, new Date(this.#world.now), app.context);
      await this.#world.turn(life, 'worker: message done');
      remove();
    } catch {
      message.failures += 1;
      message.heldBy = null;
      if (message.failures >= mostFailures) this.poison.push(...remove().map(({ key }) => key));
    }
  }

  repeatMessage(place: number): void {
    const message = this.queue[place % Math.max(1, this.queue.length)];
    if (message) this.queue.push({ key: message.key, heldBy: null, failures: 0 });
  }

  #start() {
    const life = new Life();
    return { life, app: appOn((name) => this.#reached(name, life)) };
  }

  #table(name: string): MemoryTable {
    const table = this.tables.get(name) ?? new MemoryTable();
    this.tables.set(name, table);
    return table;
  }

  /** A table as one process reaches it: the way there and the way back take a turn each. */
  #reached(name: string, life: Life): Table {
    const table = this.#table(name);
    const befalls = (when: 'before' | 'after') => {
      if (this.storageFault !== when) return;
      this.storageFault = null;
      throw fault('storage-unavailable');
    };
    const through = async <T>(call: string, work: () => Promise<T>): Promise<T> => {
      await this.#world.turn(life, `${name} ${call}`);
      befalls('before');
      const result = await work();
      await this.#world.turn(life, `${name} ${call}: answered`);
      befalls('after');
      return result;
    };
    return {
      get: (key) => through('get', () => table.get(key)),
      write: (writes) => through('write', () => table.write(writes)),
      list: (...range) => through('list', () => table.list(...range)),
      scan: (stretch) => through('scan', () => table.scan(stretch)),
    };
  }
}

const short = (path: string) => path.replace(/[0-9a-f]{60}/, '');

/** Tokens have tests of their own; here the caller is taken at its word, and a run stays the same each time. */
function appOn(table: (name: string) => Table): App {
  const app = new App(table);
  app.context.verifyCaller = async (authorization) => {
    const user = everyone.find(({ id }) => id === authorization);
    if (!user) throw fault('not-signed-in');
    return { tenantId, id: user.id, displayName: user.displayName, mail: user.mail, roles: [] };
  };
  return app;
}
