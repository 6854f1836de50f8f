import { randomUUID } from 'node:crypto';
import type { Outcome, SendMail, ThanksResponse, ThanksView } from '../../../shared/api.ts';
import { nextStep } from '../../../shared/delivery/next-step.ts';
import type { App } from './app.ts';
import { ana, priya } from './people.ts';
import { thanksFor } from './thank.ts';

export class Crash extends Error {}

/** A mailbox that counts: every mail that left, by its marker. */
export class Mailbox {
  readonly delivered: string[] = [];
  weather: 'fine' | 'lose-reply' | 'deliver-then-504' | 'fail-504' | 'throttle' = 'fine';

  send({ message }: SendMail): number | 'lost' {
    const weather = this.weather;
    this.weather = 'fine';
    if (weather === 'throttle') return 429;
    if (weather === 'fail-504') return 504;
    this.delivered.push(message.singleValueExtendedProperties[0]?.value ?? '');
    if (weather === 'deliver-then-504') return 504;
    return weather === 'lose-reply' ? 'lost' : 202;
  }
}

/** A sender's client, as far as delivery goes. Each session may end anywhere; the next begins with what is pending. */
export class Sender {
  steps = 0;
  readonly #app: App;
  readonly #mailbox: Mailbox;
  /** The client dies before its nth step. */
  readonly #crashAt: number;
  constructor(app: App, mailbox: Mailbox, crashAt = Number.POSITIVE_INFINITY) {
    this.#app = app;
    this.#mailbox = mailbox;
    this.#crashAt = crashAt;
  }

  #step() {
    this.steps += 1;
    if (this.steps === this.#crashAt) throw new Crash('the client is gone');
  }

  async #ask<T>(address: string, body?: unknown): Promise<T> {
    this.#step();
    const reply = await this.#app.ask(ana, address, body === undefined ? {} : { body });
    if (reply.status >= 500) throw new Crash('no answer');
    this.#step();
    return reply.body as T;
  }

  async #report(id: string, outcome: Outcome, more: object = {}) {
    await this.#ask(`POST /api/thanks/${id}/outcome`, { outcome, ...more });
  }

  async #carryOut({ id, claim, message }: ThanksResponse): Promise<void> {
    if (!claim || !message) return;
    this.#step();
    const status = this.#mailbox.send(message);
    this.#step();
    if (status === 202) return this.#report(id, 'accepted', { claim });
    if (status === 'lost' || status >= 500) return this.#report(id, 'doubtful', { claim });
    return this.#report(id, 'refused', { claim, status });
  }

  async click(): Promise<void> {
    const body = thanksFor([priya], { claimant: randomUUID() });
    await this.#carryOut(await this.#ask<ThanksResponse>('POST /api/thanks', body));
  }

  /** The add-in is opened: what is pending is brought to an end. */
  async open(): Promise<number> {
    const { value } = await this.#ask<{ value: ThanksView[] }>('GET /api/thanks/pending');
    for (const view of value) {
      const isThere = this.#mailbox.delivered.includes(view.id);
      switch (nextStep(view, this.#app.now, true)) {
        case 'claim-and-send':
          await this.#carryOut(await this.#ask<ThanksResponse>(`POST /api/thanks/${view.id}/claim`));
          break;
        case 'look-in-sent-items':
          await this.#report(
            view.id,
            isThere ? 'found' : view.state === 'unsure' ? 'send-again' : 'not-found',
          );
          break;
        case 'ask-the-sender':
        case 'wait':
        case 'nothing':
      }
    }
    return value.length;
  }
}
