import { TableClient, type TransactionAction } from '@azure/data-tables';
import { keyOf } from '../../functions/tables/table.ts';
import { bareTables } from './bare.ts';
import type { Operation } from './recorded.ts';
import type { Service } from './service.ts';
import { costsInTurns } from './turns.ts';

const short = 10;
const long = 10_000;
const turns = 25;
const rowsATransaction = 100;

/** A sender who has thanked so often: the rows of one real thank-you, again and again under other ids. */
async function senderWith(service: Service, n: number, history: number) {
  const sender = await service.senderOf(n);
  const { id } = await service.accept(sender, 'model').then(async (accepted) => {
    await service.report(sender, accepted);
    return accepted;
  });
  const client = TableClient.fromConnectionString(service.connectionString, 'Ledger', {
    allowInsecureConnection: true,
  });
  const partitionKey = keyOf(service.tenantId, sender.user.id);
  const model = await client.getEntity<Record<string, unknown>>(partitionKey, `thanks_${id}`);
  const { etag: _, timestamp: __, 'odata.metadata': ___, ...cells } = model;
  const actions: TransactionAction[] = [];
  for (let past = 0; past < history; past++) {
    const pastId = past.toString(16).padStart(64, '0');
    const order = `${String(9_000_000_000_000 + past).padStart(13, '0')}_${pastId}`;
    actions.push(['create', { ...cells, partitionKey, rowKey: `thanks_${pastId}`, id: pastId }]);
    actions.push(['create', { partitionKey, rowKey: `given_${order}`, thanksId: pastId }]);
  }
  for (let at = 0; at < actions.length; at += rowsATransaction)
    await client.submitTransaction(actions.slice(at, at + rowsATransaction));
  return sender;
}

/**
 * What the same acts cost a sender of ten thank-yous and one of ten thousand. Azurite looks through a whole partition
 * for each row, which Azure does not; so each act stands beside its own operations, bare, in the same partition, and
 * the ratio is what grows beyond those.
 */
export async function costByHistory(service: Service) {
  const [few, many] = [await senderWith(service, 800_001, short), await senderWith(service, 800_002, long)];
  const repeat = bareTables(service.connectionString);
  let key = 0;
  const acts: Record<string, (sender: typeof few) => Promise<unknown>> = {
    'accept, claim, outcome': async (sender) => {
      key += 1;
      await service.report(sender, await service.accept(sender, `history-${key}`));
    },
    pending: (sender) => service.ask(sender, 'GET /api/thanks/pending'),
    'given, first page': (sender) => service.ask(sender, 'GET /api/thanks/given'),
  };
  const rows: [string, number, number, number, number, number][] = [];
  let operations: Operation[] = [];
  const ours = (act: (sender: typeof few) => Promise<unknown>, sender: typeof few) => async () => {
    service.recorder.take();
    await act(sender);
    operations = service.recorder.take().operations;
  };
  const bare = async () => {
    for (const operation of operations) await repeat(operation, '');
  };
  for (const [name, act] of Object.entries(acts)) {
    const tasks = [ours(act, few), bare, ours(act, many), bare];
    const [shortMs = 1, shortBare = 1, longMs = 1, longBare = 1] = await costsInTurns(tasks, turns);
    rows.push([name, shortMs, shortBare, longMs, longBare, longMs / shortMs / (longBare / shortBare)]);
  }
  return {
    table: {
      title: 'what a sender’s history costs, in ms',
      columns: ['act', `after ${short}`, 'bare', `after ${long}`, 'bare', 'ratio'],
      rows,
    },
    ratios: rows.map(([name, , , , , ratio]) => ({
      name: `${name}: after ${long} to after ${short}, beyond storage itself`,
      ratio,
      atMost: 1.2,
    })),
  };
}
