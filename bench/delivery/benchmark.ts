import type { Report } from '../report.ts';
import { bareTables } from './bare.ts';
import { costByHistory } from './history.ts';
import { median, pace, quantile } from './pace.ts';
import type { Operation } from './recorded.ts';
import { type Service, startService } from './service.ts';

const senders = 50;
const thanksATurn = 60;
const turns = 5;

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

/** One turn of each: the product, then the operations that it asked for, bare. */
async function beside(service: Service, turn: number, atOnce: number) {
  const repeat = bareTables(service.connectionString);
  const crowd = await Promise.all(Array.from({ length: senders }, (_, n) => service.senderOf(n)));
  const operations = new Map<string, Operation[]>();
  service.recorder.take();
  const ours = await pace(thanksATurn, atOnce, async (n) => {
    const sender = crowd[n % senders];
    if (sender) await service.report(sender, await service.accept(sender, `INC${turn}-${atOnce}-${n}`));
  });
  for (const operation of service.recorder.take().operations) {
    const [first] = operation.args;
    const key = Array.isArray(first)
      ? (first[0]?.row.partitionKey ?? '')
      : typeof first === 'string'
        ? first
        : first.partitionKey;
    operations.set(key, [...(operations.get(key) ?? []), operation]);
  }
  const all = [...operations.values()].flat();
  const each = Math.ceil(all.length / thanksATurn);
  const bare = await pace(thanksATurn, atOnce, async (n) => {
    for (const operation of all.slice(n * each, (n + 1) * each)) await repeat(operation, `bare${turn}-`);
  });
  return { ours, bare, operationsEach: all.length / thanksATurn };
}

async function throughput(service: Service, atOnce: number) {
  await beside(service, 100 + atOnce, atOnce); // warms both up
  const found = [];
  for (let turn = 0; turn < turns; turn++) found.push(await beside(service, turn, atOnce));
  const rate = (ms: number) => (thanksATurn * 1_000) / ms;
  return {
    ratio: median(found.map(({ ours, bare }) => bare.ms / ours.ms)),
    row: [
      atOnce,
      Math.round(rate(median(found.map(({ ours }) => ours.ms)))),
      Math.round(rate(median(found.map(({ bare }) => bare.ms)))),
      quantile(
        found.flatMap(({ ours }) => ours.latencies),
        0.5,
      ),
      quantile(
        found.flatMap(({ bare }) => bare.latencies),
        0.5,
      ),
      quantile(
        found.flatMap(({ ours }) => ours.latencies),
        0.95,
      ),
      quantile(
        found.flatMap(({ bare }) => bare.latencies),
        0.95,
      ),
    ],
    operationsEach: found[0]?.operationsEach ?? 0,
  };
}

export async function run(): Promise<Report> {
  const service = await startService();
  try {
    const { untilSendable, untilLogged } = await roundTrips(service);
    const [alone, crowd] = [await throughput(service, 1), await throughput(service, 16)];
    const history = await costByHistory(service);
    const told = (operations: Operation[]) =>
      operations.map(({ table, call }) => `${table} ${call}`).join(', ');
    return {
      tables: [
        {
          title: 'accept, claim and outcome beside the same storage operations, bare, on the same Azurite',
          columns: ['at once', 'thank-yous/s', 'bare/s', 'ms (half)', 'bare', 'ms (95 %)', 'bare'],
          rows: [alone.row, crowd.row],
          notes: [
            `${alone.operationsEach.toFixed(2)} operations each; tokens verified, Graph from memory; without the queue message`,
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
        { name: 'throughput to bare operations, one at a time', ratio: alone.ratio, atLeast: 0.6 },
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
