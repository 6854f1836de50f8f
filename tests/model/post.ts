import { Life, type World } from './world.ts';

/** What Graph does with a mail. `late`: it answers 504, and delivers when nobody expects it any more. */
export const weathers = [
  'deliver-then-504',
  'fail-504',
  'late-after-504',
  'lose-reply',
  'lose-request',
  'throttle',
  'forbid',
  'refuse',
  'unauthorised',
] as const;
export type Weather = (typeof weathers)[number];

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
const refusal = (status: number) => json(status, { error: { code: 'Refused', message: 'Refused' } });
const lost = () => new TypeError('fetch failed');

interface Delivered {
  id: string;
  sender: string;
  inSentItemsAt: number;
}

/** Graph with everybody's mailbox: it delivers what it is given, and does not always say so. */
export class Post {
  readonly delivered: Delivered[] = [];
  /** On the way to Graph, or answered with 504 and still on their way from it: nobody can know what becomes of them. */
  readonly inTheAir: string[] = [];
  readonly weather: Weather[] = [];
  /** Until a mail shows up in Sent Items. */
  lagMs = 0;
  lookupsToFail = 0;
  readonly #world: World;
  readonly #life = new Life();
  constructor(world: World) {
    this.#world = world;
  }

  timesDelivered = (id: string) => this.delivered.filter((mail) => mail.id === id).length;

  /** A mail is on its way here. */
  leaves(body: string): { arrived: () => void } {
    const id = markerOf(body);
    this.inTheAir.push(id);
    return { arrived: () => this.#lands(id) };
  }

  #lands(id: string): void {
    this.inTheAir.splice(this.inTheAir.indexOf(id), 1);
  }

  async answer(sender: string, method: string, url: string, body: string | undefined): Promise<Response> {
    if (method === 'POST' && url.endsWith('/me/sendMail')) return this.#send(sender, markerOf(body ?? ''));
    const id = /ep\/value eq '([0-9a-f]+)'/.exec(decodeURIComponent(url))?.[1];
    if (this.lookupsToFail > 0) {
      this.lookupsToFail -= 1;
      return refusal(503);
    }
    const found = this.delivered.filter(
      (mail) => mail.id === id && mail.sender === sender && mail.inSentItemsAt <= this.#world.now,
    );
    return json(200, { value: found.slice(0, 1).map(({ id }) => ({ id })) });
  }

  #send(sender: string, id: string): Response {
    const deliver = () => this.delivered.push({ id, sender, inSentItemsAt: this.#world.now + this.lagMs });
    switch (this.weather.shift()) {
      case undefined:
        deliver();
        return new Response(null, { status: 202 });
      case 'deliver-then-504':
        deliver();
        return refusal(504);
      case 'fail-504':
        return refusal(504);
      case 'late-after-504':
        this.inTheAir.push(id);
        void this.#world.turn(this.#life, 'Graph delivers late').then(() => {
          this.#lands(id);
          deliver();
        });
        return refusal(504);
      case 'lose-reply':
        deliver();
        throw lost();
      case 'lose-request':
        throw lost();
      case 'throttle':
        return refusal(429);
      case 'forbid':
        return refusal(403);
      case 'refuse':
        return refusal(400);
      case 'unauthorised':
        return refusal(401);
    }
  }
}

interface Mail {
  message: { singleValueExtendedProperties: { value: string }[] };
}
const markerOf = (body: string) =>
  (JSON.parse(body) as Mail).message.singleValueExtendedProperties[0]?.value ?? '';
