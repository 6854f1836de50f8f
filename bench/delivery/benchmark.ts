import type { Operation } from '../../tests/support/recorded.ts';
import type { Report } from '../report.ts';
import { bareTables } from './bare.ts';
import { costByHistory } from './history.ts';
import { median, pace } from './pace.ts';
import { type Service, startService } from './service.ts';
import { costsInTurns } from './turns.ts';

const senders = 48;
const thanksATurn = 48;
const atOnce = 16;
const turns = 7;
const thanksAlone = 80;

/** Storage round trips of one thank-you, on its own. */
async function roundTrips(service: Service) {
  const sender = await service.senderOf(900_000);
  await service.accept(sender, 'first'); // settings are known from now on
  service.recorder.take();
  const accepted = await service.accept(sender, 'second');
  const untilSendable = service.recorder.take();
  await service.report(sender, accepted);
  const untilLogged = service.recorder.take();
  return { untilSendable, untilLogged };
}

/** One thank-you at a time, in turns with its own storage operations. */
async function alone(service: Service) {
  const sender = await service.senderOf(900_001);
  const repeat = bareTables(service.connectionString);
  let operations: Operation[] = [];
  let n = 0;
  const ours = async () => {
    n += 1;
    service.recorder.take();
    await service.report(sender, await service.accept(sender, `alone-${n}`));
    operations = service.recorder.take().operations;
  };
  const bare = async () => {
    for (const operation of operations) await repeat(operation, `bare${n}-`);
  };
  await ours();
  const [oursMs = 0, bareMs = 0] = await costsInTurns([ours, bare], thanksAlone);
  return {
    ratio: bareMs / oursMs,
    row: [1, 1_000 / oursMs, 1_000 / bareMs, oursMs, bareMs],
    operations: operations.length,
  };
}

/** Many senders at once: a turn of thank-yous, then a turn of the operations that they asked for. */
async function crowded(service: Service) {
  const crowd = await Promise.all(Array.from({ length: senders }, (_, n) => service.senderOf(n)));
  const repeat = bareTables(service.connectionString);
  const [oursMs, bareMs, oursWait, bareWait]: number[][] = [[], [], [], []];
  for (let turn = -1; turn < turns; turn++) {
    service.recorder.take();
    const ours = await pace(thanksATurn, atOnce, async (n) => {
      const sender = crowd[n % senders] as (typeof crowd)[number];
      await service.report(sender, await service.accept(sender, `turn${turn}-${n}`));
    });
    const { operations } = service.recorder.take();
    const each = operations.length / thanksATurn;
    const bare = await pace(thanksATurn, atOnce, async (n) => {
      for (const operation of operations.slice(Math.round(n * each), Math.round((n + 1) * each)))
        await repeat(operation, `bare${turn}-`);
    });
    if (turn < 0) continue; // the first one only warms up
    oursMs?.push(ours.ms);
    bareMs?.push(bare.ms);
    oursWait?.push(...ours.latencies);
    bareWait?.push(...bare.latencies);
  }
  const rate = (ms: number[] = []) => (thanksATurn * 1_000) / median(ms);
  return {
    ratio: median((oursMs ?? []).map((ms, turn) => (bareMs?.[turn] ?? 0) / ms)),
    row: [atOnce, rate(oursMs), rate(bareMs), median(oursWait ?? []), median(bareWait ?? [])],
  };
}

export async function run(): Promise<Report> {
  const service = await startService();
  try {
    const { untilSendable, untilLogged } = await roundTrips(service);
    console.error('one at a time …');
    const one = await alone(service);
    console.error('many at once …');
    const crowd = await crowded(service);
    console.error('ten thousand thank-yous …');
    const history = await costByHistory();
    const told = (operations: Operation[]) =>
      operations.map(({ table, call }) => `${table} ${call}`).join(', ');
    return {
      tables: [
        {
          title: 'accept, claim and outcome beside the same storage operations, bare, on the same Azurite',
          columns: ['at once', 'thank-yous/s', 'bare/s', 'ms each', 'bare ms'],
          rows: [one.row, crowd.row],
          notes: [
            `${one.operations} operations each, medians; tokens verified, Graph from memory; without the queue message`,
          ],
        },
        {
          title: 'storage round trips of a thank-you',
          columns: ['until', 'round trips', 'operations'],
          rows: [
            ['the client may send', untilSendable.roundTrips, told(untilSendable.operations)],
            ['it is logged', untilLogged.roundTrips + 1, `${told(untilLogged.operations)}, queue message`],
          ],
        },
        history.table,
      ],
      ratios: [
        { name: 'throughput to bare operations, one at a time', ratio: one.ratio, atLeast: 0.6 },
        { name: 'throughput to bare operations, 16 at once', ratio: crowd.ratio, atLeast: 0.6 },
        { name: 'round trips until the client may send', ratio: untilSendable.roundTrips, atMost: 2 },
        { name: 'round trips more until it is logged', ratio: untilLogged.roundTrips + 1, atMost: 3 },
        ...history.ratios,
      ],
    };
  } finally {
    await service.stop();
  }
}
