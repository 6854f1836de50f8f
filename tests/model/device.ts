import { apiClient } from '../../addin/common/api-client.ts';
import { type Choice, carryOut } from '../../addin/common/choose.ts';
import { type DeliveryParts, deliverAnew } from '../../addin/common/deliver.ts';
import { type Graph, graphClient } from '../../addin/common/graph-client.ts';
import { ProblemError } from '../../addin/common/problem.ts';
import { type SettleParts, settlePending } from '../../addin/common/settle.ts';
import type { ThanksRequest } from '../../shared/api.ts';
import type { DirectoryUser } from '../functions/support/people.ts';
import type { Cloud } from './cloud.ts';
import type { Post } from './post.ts';
import { Life, type World } from './world.ts';

export interface Surroundings {
  world: World;
  cloud: Cloud;
  post: Post;
}
export interface Sender {
  user: DirectoryUser;
  grantedRead: boolean;
}
export interface Letter {
  key: string;
  request: ThanksRequest;
}
/** What the person answers where doubt is put to them; null leaves it for another day. */
export type Answer = (id: string, standing: 'ready' | 'ask') => Choice | null;

interface Flight {
  fail: () => void;
  isLost: boolean;
}
const graphBase = 'http://graph.example/v1.0';
const network = new Life();

/** A browser of a sender, with the add-in's own delivery in it. Each opening is a life of its own. */
export class Device {
  readonly sender: Sender;
  /** Sessions that have not come to an end; one that died is none. */
  underway = 0;
  /** What no sentence in the catalogue explains. */
  readonly surprises: unknown[] = [];
  readonly #around: Surroundings;
  readonly #skewMs: number;
  #life = new Life();
  #flights = new Set<Flight>();
  #letters = new Set<string>();
  #claimants = new Map<string, string>();
  #parts!: DeliveryParts & SettleParts;

  private constructor(around: Surroundings, sender: Sender, skewMs: number) {
    this.#around = around;
    this.sender = sender;
    this.#skewMs = skewMs;
  }

  static async of(around: Surroundings, sender: Sender, skewMs: number): Promise<Device> {
    const device = new Device(around, sender, skewMs);
    device.#parts = device.#connect(
      await graphClient(graphBase, signInOf(sender), (url, init) => device.#fetch(url, init)),
    );
    return device;
  }

  #connect(graph: Graph): DeliveryParts & SettleParts {
    return {
      api: apiClient(
        async () => 'token',
        (url, init) => this.#fetch(url, init),
      ),
      graph: async () => graph,
      canLook: async () => this.sender.grantedRead,
      wait: () => this.#around.world.turn(this.#life, 'a pause'),
      now: () => new Date(this.#around.world.now + this.#skewMs),
    };
  }

  close(): void {
    this.#around.world.end(this.#life);
    this.#life = new Life();
    this.#flights = new Set();
    this.#letters = new Set();
    this.#claimants = new Map();
    this.underway = 0;
  }

  /** The connection breaks, or time is up: the device hears nothing more; what had left may still arrive. */
  cut(withRequests: boolean): void {
    for (const flight of this.#flights) {
      flight.isLost ||= withRequests;
      flight.fail();
    }
    this.#flights.clear();
  }

  /** A click with its pause to undo. While one note is on its way, its button is gone. */
  click({ key, request }: Letter): void {
    if (this.#letters.has(key)) return;
    this.#letters.add(key);
    const claimant = this.#claimants.get(key) ?? this.#around.world.nextGuid();
    this.#claimants.set(key, claimant);
    this.#session(async (life) => {
      await this.#around.world.turn(life, 'counting down');
      await deliverAnew(this.#parts, { ...request, claimant });
      this.#claimants.delete(key);
    }, key);
  }

  open(answer: Answer): void {
    this.#session(async () => {
      for (const { thanks, standing } of await settlePending(this.#parts)) {
        const choice = standing === 'underway' ? null : answer(thanks.id, standing);
        if (choice) await carryOut(this.#parts, thanks.id, choice, this.#around.world.nextGuid());
      }
    });
  }

  withdraw(id: string): void {
    this.#session(async () => {
      await this.#fetch(`/api/thanks/${id}`, { method: 'DELETE' });
    });
  }

  #session(work: (life: Life) => Promise<void>, letter?: string): void {
    const life = this.#life;
    this.underway += 1;
    const over = () => {
      if (life.isOver) return;
      this.underway -= 1;
      if (letter) this.#letters.delete(letter);
    };
    work(life).then(over, (error: unknown) => {
      // A problem has a sentence that is shown; a lost connection to our own API is one of them.
      if (!(error instanceof ProblemError) && !(error instanceof TypeError)) this.surprises.push(error);
      over();
    });
  }

  #fetch(url: string, init: RequestInit = {}): Promise<Response> {
    const { world, post } = this.#around;
    const life = this.#life;
    const method = init.method ?? 'GET';
    return new Promise((resolve, reject) => {
      const flight: Flight = { isLost: false, fail: () => reject(new TypeError('fetch failed')) };
      this.#flights.add(flight);
      const sends = method === 'POST' && url.startsWith(graphBase) ? post.leaves(String(init.body)) : null;
      const travel = async () => {
        await world.turn(network, `${method} ${url.slice(-24)}`);
        sends?.arrived();
        if (flight.isLost) return;
        const reply = await this.#reach(url, init);
        await world.turn(life, `${reply.status} for ${method} ${url.slice(-24)}`);
        resolve(reply);
      };
      travel()
        .catch(async (error: unknown) => {
          await world.turn(life, `lost: ${method} ${url.slice(-24)}`);
          reject(error);
        })
        .finally(() => this.#flights.delete(flight));
    });
  }

  #reach(url: string, init: RequestInit): Promise<Response> {
    const { cloud, post } = this.#around;
    const method = init.method ?? 'GET';
    const body = typeof init.body === 'string' ? init.body : undefined;
    return url.startsWith(graphBase)
      ? post.answer(this.sender.user.id, method, url, body)
      : cloud.answer(this.sender.user, method, url, body);
  }
}

const signInOf = (sender: Sender) => ({
  acquire: async () => `token of ${sender.user.id}`,
  has: async () => sender.grantedRead,
});
