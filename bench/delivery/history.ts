import { keyOf } from '../../functions/tables/table.ts';
import { MemoryTable } from '../../tests/support/memory-table.ts';
import type { Operation } from '../../tests/support/recorded.ts';
import { serviceOn } from './service.ts';
import { costsInTurns } from './turns.ts';

const short = 10;
const long = 10_000;
const turns = 60;

/**
 * What the same acts cost a sender of ten thank-yous and one of ten thousand, in memory: Azurite looks through a whole
 * partition for each row, which Azure does not. Listing in memory does, too; so each act stands beside its own
 * operations, bare, and the ratio is of what lies between the two.
 */
export async function costByHistory() {
  const tables = new Map<string, MemoryTable>();
  const tableOf = (name: string) => {
    const table = tables.get(name) ?? new MemoryTable();
    tables.set(name, table);
    return table;
  };
  const service = await serviceOn(tableOf);
  type Sender = Awaited<ReturnType<typeof service.senderOf>>;

  /** The rows of one real thank-you, again and again under other ids. */
  async function senderWith(n: number, history: number): Promise<Sender> {
    const sender = await service.senderOf(n);
    const accepted = await service.accept(sender, 'model');
    await service.report(sender, accepted);
    const ledger = tableOf('Ledger');
    const partitionKey = keyOf(service.tenantId, sender.user.id);
    const model = await ledger.get({ partitionKey, rowKey: `thanks_${accepted.id}` });
    for (let past = 0; past < history && model; past++) {
      const id = past.toString(16).padStart(64, '0');
      const order = `${String(9_000_000_000_000 + past).padStart(13, '0')}_${id}`;
      for (const [rowKey, cells] of [
        [`thanks_${id}`, { ...model.cells, id }],
        [`given_${order}`, { thanksId: id }],
        [`seen_${id}`, { state: 'thanked', thanksId: id }],
      ] as const)
        ledger.rows.set(`${partitionKey}\n${rowKey}`, { partitionKey, rowKey, cells, etag: 'past' });
    }
    return sender;
  }

  const [few, many] = [await senderWith(1, short), await senderWith(2, long)];
  let key = 0;
  const acts: Record<string, (sender: Sender) => Promise<unknown>> = {
    'accept, claim, outcome': async (sender) => {
      key += 1;
      await service.report(sender, await service.accept(sender, `history-${key}`));
    },
    pending: (sender) => service.ask(sender, 'GET /api/thanks/pending'),
    'given, first page': (sender) => service.ask(sender, 'GET /api/thanks/given'),
  };
  let operations: Operation[] = [];
  const ours = (act: (sender: Sender) => Promise<unknown>, sender: Sender) => async () => {
    service.recorder.take();
    await act(sender);
    operations = service.recorder.take().operations;
  };
  const bare = async () => {
    const gets: Promise<unknown>[] = [];
    for (const operation of operations) {
      const table = tableOf(operation.table);
      if (operation.call === 'get') gets.push(table.get(...operation.args));
      else if (operation.call === 'list') await table.list(...operation.args);
      else if (operation.call === 'scan') await table.scan(...operation.args);
      else await table.write(...operation.args);
    }
    await Promise.all(gets);
  };
  const rows: (string | number)[][] = [];
  const ratios = [];
  for (const [name, act] of Object.entries(acts)) {
    const counts: number[] = [];
    for (const sender of [few, many]) {
      await ours(act, sender)();
      counts.push(operations.length);
    }
    const tasks = [ours(act, few), bare, ours(act, many), bare];
    const [shortMs = 1, shortBare = 1, longMs = 1, longBare = 1] = await costsInTurns(tasks, turns);
    const ratio = (longMs - longBare) / (shortMs - shortBare);
    rows.push([name, ...counts, shortMs, shortBare, longMs, longBare, ratio]);
    ratios.push({ name: `${name}: after ${long} to after ${short}, beyond storage`, ratio, atMost: 1.2 });
  }
  const columns = [
    'act',
    'operations',
    'and',
    `ms after ${short}`,
    'bare',
    `ms after ${long}`,
    'bare',
    'ratio',
  ];
  return { table: { title: 'what a sender’s history costs', columns, rows }, ratios };
}
