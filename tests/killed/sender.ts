import { randomUUID } from 'node:crypto';
import { apiClient } from '../../addin/common/api-client.ts';
import { carryOut } from '../../addin/common/choose.ts';
import { type DeliveryParts, deliverAnew } from '../../addin/common/deliver.ts';
import { graphClient } from '../../addin/common/graph-client.ts';
import { asProblem } from '../../addin/common/problem.ts';
import { type SettleParts, settlePending } from '../../addin/common/settle.ts';
import type { ThanksRequest } from '../../shared/api.ts';
import type { Halves } from './halves.ts';

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** A sender at a device, with the add-in's own delivery, over HTTP. */
export class Sender {
  readonly user: string;
  /** How often this person let a doubtful thank-you go again. */
  readonly sentAgain = new Map<string, number>();
  readonly #halves: Halves;
  readonly #grantedRead: boolean;
  constructor(halves: Halves, user: string, grantedRead: boolean) {
    this.#halves = halves;
    this.user = user;
    this.#grantedRead = grantedRead;
  }

  /** `diesAfter`: so many requests on, this device is never heard of again. */
  async #parts(diesAfter = Number.POSITIVE_INFINITY, died = () => {}): Promise<DeliveryParts & SettleParts> {
    const { origin } = this.#halves;
    const api = await this.#halves.token(this.user, 'api');
    const scopes = this.#grantedRead ? ['Mail.Send', 'Mail.Read'] : ['Mail.Send'];
    const graphToken = await this.#halves.token(this.user, 'graph', scopes);
    const { offsetMs } = await this.#halves.json<{ offsetMs: number }>('GET', '/local/clock');
    let asked = 0;
    const mortal = async (url: string, init?: RequestInit) => {
      asked += 1;
      const reply = fetch(url.startsWith('/') ? origin + url : url, init);
      if (asked <= diesAfter) return reply;
      await reply.catch(() => {});
      died();
      return new Promise<never>(() => {});
    };
    const signIn = { acquire: async () => graphToken, has: async () => this.#grantedRead };
    const graph = await graphClient(`${origin}/graph/v1.0`, signIn, mortal);
    return {
      api: apiClient(async () => api, mortal),
      graph: async () => graph,
      canLook: async () => this.#grantedRead,
      wait: pause,
      now: () => new Date(Date.now() + offsetMs),
    };
  }

  /** A click, and what it said: the kind of answer, or the code of the sentence that was shown. */
  async click(request: ThanksRequest, diesAfter?: number): Promise<string> {
    let die = () => {};
    const death = new Promise<string>((resolve) => {
      die = () => resolve('died');
    });
    const parts = await this.#parts(diesAfter, () => die());
    const answered = deliverAnew(parts, { ...request, claimant: randomUUID() }).then(
      (delivered) => delivered.kind,
      (fault: unknown) => asProblem(fault).code,
    );
    return Promise.race([answered, death]);
  }

  /** Opens the add-in and answers truthfully whatever is asked. Says how much was unfinished. */
  async comeBack(): Promise<number> {
    const parts = await this.#parts();
    const unfinished = await settlePending(parts);
    const delivered = await this.#halves.delivered();
    for (const { thanks, standing } of unfinished) {
      if (standing === 'underway') continue;
      const choice = standing === 'ready' ? 'send-now' : delivered.has(thanks.id) ? 'was-sent' : 'send-again';
      if (choice === 'send-again') this.sentAgain.set(thanks.id, (this.sentAgain.get(thanks.id) ?? 0) + 1);
      await carryOut(parts, thanks.id, choice, randomUUID());
    }
    return unfinished.length;
  }
}
