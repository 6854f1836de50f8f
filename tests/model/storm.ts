import fc from 'fast-check';
import type { Choice } from '../../addin/common/choose.ts';
import { ana, carlos, jonas, karl, leila } from '../functions/support/people.ts';
import { thanksFor } from '../functions/support/thank.ts';
import { Cloud } from './cloud.ts';
import { type Answer, Device, type Letter, type Surroundings } from './device.ts';
import { Post, weathers } from './post.ts';
import { World } from './world.ts';

/** What can happen, and how often. `go`: somebody who waits goes on. */
const happenings = {
  go: 40,
  click: 8,
  open: 4,
  meet: 2,
  close: 4,
  cut: 5,
  crash: 6,
  storage: 4,
  weather: 6,
  lookup: 1,
  work: 5,
  repeat: 1,
  later: 5,
  withdraw: 1,
} as const;
type What = keyof typeof happenings;

export interface Happening {
  what: What;
  which: number;
  how: number;
}
export interface Plan {
  grantedRead: [boolean, boolean];
  skewSeconds: number[];
  happenings: Happening[];
}

const happening: fc.Arbitrary<Happening> = fc.record({
  what: fc.oneof(
    ...Object.entries(happenings).map(([what, weight]) => ({ weight, arbitrary: fc.constant(what as What) })),
  ),
  which: fc.nat(23),
  how: fc.nat(23),
});
/** Clocks of devices are up to two minutes off, and one of them by an hour. */
const skew = fc.constantFrom(0, 0, -5, 7, -120, 120, 3_600);

export const plans: fc.Arbitrary<Plan> = fc.record({
  grantedRead: fc.tuple(fc.boolean(), fc.boolean()),
  skewSeconds: fc.array(skew, { minLength: 4, maxLength: 4 }),
  happenings: fc.array(happening, { minLength: 1, maxLength: 90, size: 'max' }),
});

const letters: Letter[] = [[jonas], [leila, karl]].map((helpers, n) => ({
  key: `INC${n}`,
  request: thanksFor(helpers, { key: `INC${n}` }) as Letter['request'],
}));
const senders = [ana, carlos];
const lags = [0, 1_500, 120_000, 540_000];
const spans = [5_000, 61_000, 300_000, 660_000, 86_400_000];
const choices: (Choice | null)[] = ['send-again', 'send-again', 'discard', null];

const at = <T>(list: readonly T[], place: number): T => list[place % list.length] as T;

/** Everything a run consists of, and what the people in it have decided. */
export class Storm {
  readonly around: Surroundings;
  readonly devices: Device[] = [];
  /** How often a person let a thank-you go once more: each allows one more mail. */
  readonly sentAgain = new Map<string, number>();
  /** Given up, or tried again, by somebody who could not know that it had left. */
  readonly misjudged = new Set<string>();
  readonly withdrawn = new Set<string>();

  constructor() {
    const world = new World();
    this.around = { world, cloud: new Cloud(world), post: new Post(world) };
  }

  static async of({ grantedRead, skewSeconds }: Plan): Promise<Storm> {
    const storm = new Storm();
    for (const [n, seconds] of skewSeconds.entries()) {
      const sender = { user: at(senders, n), grantedRead: at(grantedRead, n) };
      storm.devices.push(await Device.of(storm.around, sender, seconds * 1_000));
    }
    return storm;
  }

  /** A person looks at the card. Asked whether it arrived, nobody says yes to what never left. */
  answer(mood: number): Answer {
    return (id, standing) => {
      const { post } = this.around;
      const hasLeft = post.timesDelivered(id) > 0;
      if (standing === 'ready') return mood % 5 === 0 ? this.#decided(id, 'discard') : 'send-now';
      if (hasLeft && mood % 7 !== 0) return 'was-sent';
      return this.#decided(id, at(choices, mood));
    };
  }

  #decided(id: string, choice: Choice | null): Choice | null {
    const { post } = this.around;
    if (choice === null) return null;
    this.sentAgain.set(id, (this.sentAgain.get(id) ?? 0) + 1);
    if (post.timesDelivered(id) > 0 || post.inTheAir.includes(id)) this.misjudged.add(id);
    return choice;
  }

  async happen({ what, which, how }: Happening): Promise<void> {
    const { world, cloud, post } = this.around;
    const device = at(this.devices, which);
    switch (what) {
      case 'go':
        for (let turn = 0; turn <= how % 8; turn++) await world.next(which);
        return;
      case 'click':
        return world.begin(`click on ${which % 4}`, () => device.click(at(letters, how)));
      case 'open':
        return world.begin(`open ${which % 4}`, () => device.open(this.answer(how)));
      case 'meet':
        // Both devices of a sender at once: the next turns decide who is first.
        await world.begin(`open ${which % 2}`, () => at(this.devices, which % 2).open(this.answer(how)));
        return world.begin(`open ${(which % 2) + 2}`, () =>
          at(this.devices, (which % 2) + 2).open(this.answer(how)),
        );
      case 'close':
        return world.begin(`close ${which % 4}`, () => device.close());
      case 'cut':
        return world.begin(`cut ${which % 4}`, () => device.cut(how % 2 === 0));
      case 'crash':
        return world.begin('crash', () => cloud.crash());
      case 'storage':
        cloud.storageFault = how % 2 === 0 ? 'before' : 'after';
        return;
      case 'weather':
        post.weather.push(at(weathers, which));
        post.lagMs = at(lags, how);
        return;
      case 'lookup':
        post.lookupsToFail += 1;
        return;
      case 'work':
        return world.begin('worker', () => void cloud.work(which));
      case 'repeat':
        return cloud.repeatMessage(which);
      case 'later':
        world.now += at(spans, which);
        return;
      case 'withdraw':
        return this.#withdraw(device, which);
    }
  }

  async #withdraw(device: Device, which: number): Promise<void> {
    const { world, post } = this.around;
    const sent = post.delivered.filter((mail) => mail.sender === device.sender.user.id);
    if (sent.length > 0) await world.begin('withdraw', () => device.withdraw(at(sent, which).id));
  }

  /** The weather clears, and everybody comes back until nothing is left to do. */
  async clear(): Promise<void> {
    const { world, cloud, post } = this.around;
    post.weather.length = 0;
    post.lagMs = 0;
    post.lookupsToFail = 0;
    cloud.storageFault = null;
    await world.untilQuiet();
  }

  /** Everybody opens the add-in once more. `asked`: they answer what they are asked, and truthfully. */
  async comeBack(asked: boolean): Promise<void> {
    const { world, cloud, post } = this.around;
    world.now += 15 * 60_000;
    for (const device of this.devices.slice(0, senders.length)) {
      device.close();
      await world.begin('comes back', () =>
        device.open((id, standing) => {
          if (!asked) return null;
          if (standing === 'ready') return 'send-now';
          return post.timesDelivered(id) > 0 ? 'was-sent' : this.#decided(id, 'send-again');
        }),
      );
      await world.untilQuiet();
    }
    for (let left = cloud.queue.length + 5; cloud.queue.length > 0 && left > 0; left--) {
      await world.begin('worker', () => void cloud.work(0));
      await world.untilQuiet();
    }
  }
}

interface Checks {
  /** When the weather has cleared. */
  cleared: (storm: Storm) => void;
  /** When everybody has looked, and nobody has answered anything yet. */
  seen: (storm: Storm) => void;
  atRest: (storm: Storm) => void;
}

export async function weathered(plan: Plan, checks?: Checks): Promise<Storm> {
  const storm = await Storm.of(plan);
  for (const happening of plan.happenings) await storm.happen(happening);
  await storm.clear();
  checks?.cleared(storm);
  for (let visit = 0; visit < 2; visit++) await storm.comeBack(false);
  checks?.seen(storm);
  for (let visit = 0; visit < 3; visit++) await storm.comeBack(true);
  checks?.atRest(storm);
  return storm;
}
