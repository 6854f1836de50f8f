import type { ThanksRequest } from '../../shared/api.ts';
import type { Halves } from './halves.ts';
import { Sender } from './sender.ts';

export interface Size {
  thanks: number;
  /** How many clicks are on their way at the same time. */
  atOnce: number;
  /** How long the functions host lives, on average, until it has been killed so often. */
  killAfterMs: number;
  kills: number;
  /** How long storage is away, some way through. */
  outageMs?: number;
}
interface Person {
  id: string;
  userPrincipalName: string;
  mail: string | null;
  accountEnabled?: boolean;
}
export interface Outcome {
  halves: Halves;
  senders: Sender[];
  /** What the clicks on each ticket's note said, in order. */
  answers: Map<string, string[]>;
  visits: number;
}

const chance = (share: number) => Math.random() < share;
const oneOf = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T;
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

const badDays = ['deliver-then-504', 'lose-reply', 'fail-504', 'fail-503', 'throttle', 'forbid', 'slow'];
const weather = () => [
  { match: 'POST /me/sendMail', do: oneOf(badDays), times: 1 + Math.floor(Math.random() * 2), seconds: 1 },
  { match: 'POST /me/sendMail', do: 'sent-items-lag', times: 2, seconds: 20 },
  ...(chance(0.2) ? [{ match: 'GET /users', do: 'fail-503', times: 1 }] : []),
];

function requestTo(helper: Person, series: string, n: number): ThanksRequest {
  return {
    source: { kind: 'ticket', system: 'servicenow', key: `INC${series}-${n}` },
    helpers: [helper.id],
    note: {
      subject: `Thank you ${n}`,
      text: 'It works again.',
      language: 'en',
      how: ['patient'],
      madePossible: [],
    },
    ccManagers: true,
    visibility: 'team',
    evenThough: ['recently-thanked'],
  };
}

async function until(isOver: () => boolean, meanMs: () => number, work: () => unknown): Promise<void> {
  while (!isOver()) {
    await pause(meanMs() * (0.5 + Math.random()));
    if (!isOver()) await work();
  }
}

/** Clicks under load, while the functions host is killed and Graph misbehaves; then everybody comes back. */
export async function storm(
  halves: Halves,
  { thanks, atOnce, killAfterMs, kills, outageMs = 0 }: Size,
): Promise<Outcome> {
  const people = (await halves.json<Person[]>('GET', '/local/people')).filter(
    ({ mail, accountEnabled }) => mail && accountEnabled !== false,
  );
  const admin = await halves.token('dana.ortiz@contoso.example', 'api');
  await halves.json('PUT', '/api/settings', { thanksPerDay: 10_000 }, admin);
  const senders = people
    .slice(0, 10)
    .map(({ userPrincipalName }, n) => new Sender(halves, userPrincipalName, n % 2 === 0));

  const series = halves.nextSeries();
  const answers = new Map<string, string[]>();
  let next = 0;
  let isOver = false;
  const outageFrom = outageMs > 0 ? Math.floor(thanks / 4) : Number.POSITIVE_INFINITY;
  let goingAway: Promise<unknown> | undefined;
  let outage: Promise<unknown> | undefined;
  const click = async (sender: Sender, request: ThanksRequest) => {
    const diesAfter = chance(0.1) ? Math.floor(Math.random() * 4) : undefined;
    const answer = await sender.click(request, diesAfter);
    answers.set(request.source.key, [...(answers.get(request.source.key) ?? []), answer]);
    return answer;
  };
  const clicking = async () => {
    for (let n = next++; n < thanks; n = next++) {
      if (n === outageFrom) {
        goingAway = halves.runAzurite(false);
        outage = goingAway.then(() => pause(outageMs)).then(() => halves.runAzurite(true));
      }
      await goingAway; // or a quick click is done before storage is gone
      const sender = senders[n % senders.length] as Sender;
      const others = people.filter(({ userPrincipalName }) => userPrincipalName !== sender.user);
      const request = requestTo(oneOf(others), series, n);
      // Now and then a second device, or a second click, at the same time. Who is told to try again does.
      for (let clicks = 0; clicks < mostClicks; clicks++) {
        const devices = Array.from({ length: chance(0.15) ? 2 : 1 }, () => click(sender, request));
        if (!(await Promise.all(devices)).every((answer) => passing.has(answer))) break;
        await pause(2_000);
      }
    }
  };
  const storms = Promise.all([
    until(
      () => isOver,
      () => 150,
      () => halves.faults(weather()),
    ),
    until(
      () => isOver || halves.kills >= kills,
      () => killAfterMs,
      async () => {
        halves.kill();
        while (!(await halves.isUp())) await pause(100);
      },
    ),
  ]);
  await Promise.all(Array.from({ length: atOnce }, clicking));
  isOver = true;
  await storms;
  await outage;
  await halves.faults([]);
  const visits = await untilQuiet(halves, senders);
  return { halves, senders, answers, visits };
}

/** Told so, people try again. */
const passing = new Set(['storage-unavailable', 'directory-unavailable', 'offline', 'internal', 'too-many']);
const mostClicks = 30;
const longestMs = 600_000;

/** Everybody opens the add-in, a quarter of an hour apart, until nothing is left to do. */
export async function untilQuiet(halves: Halves, senders: Sender[]): Promise<number> {
  const started = Date.now();
  for (let visits = 1; ; visits++) {
    await halves.later(15 * 60_000);
    const left = await Promise.all(senders.map((sender) => sender.comeBack().catch(() => 1)));
    const open = ((await halves.tables()).Ledger ?? []).filter((row) => row.rowKey.startsWith('open_'));
    if (left.every((one) => one === 0) && open.length === 0 && (await halves.queued()) === 0) return visits;
    if (Date.now() - started > longestMs)
      throw new Error(`${open.length} are still open: ${open[0]?.rowKey}`);
    await pause(500);
  }
}
