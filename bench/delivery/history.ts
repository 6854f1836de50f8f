import { TableClient, type TransactionAction } from '@azure/data-tables';
import { keyOf } from '../../functions/tables/table.ts';
import type { Service } from './service.ts';
import { costsInTurns } from './turns.ts';

const short = 10;
const long = 10_000;
const turns = 40;
const rowsATransaction = 99;

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
    actions.push(['upsert', { ...cells, partitionKey, rowKey: `thanks_${pastId}`, id: pastId }, 'Replace']);
    actions.push(['upsert', { partitionKey, rowKey: `given_${order}`, thanksId: pastId }, 'Replace']);
    actions.push([
      'upsert',
      { partitionKey, rowKey: `seen_${pastId}`, state: 'thanked', thanksId: pastId },
      'Replace',
    ]);
  }
  for (let at = 0; at < actions.length; at += rowsATransaction)
    await client.submitTransaction(actions.slice(at, at + rowsATransaction));
  return sender;
}

/** What the same acts cost a sender of ten thank-yous and one of ten thousand, in turns. */
export async function costByHistory(service: Service) {
  const [few, many] = [await senderWith(service, 800_001, short), await senderWith(service, 800_002, long)];
  let key = 0;
  const deliver = (sender: typeof few) => async () => {
    key += 1;
    await service.report(sender, await service.accept(sender, `history-${key}`));
  };
  const pending = (sender: typeof few) => () => service.ask(sender, 'GET /api/thanks/pending');
  const given = (sender: typeof few) => () => service.ask(sender, 'GET /api/thanks/given');
  const acts = { 'accept, claim, outcome': deliver, pending, 'given, first page': given };
  const rows: [string, number, number, number][] = [];
  for (const [name, act] of Object.entries(acts)) {
    const [shortMs, longMs] = await costsInTurns([act(few), act(many)], turns);
    rows.push([name, shortMs ?? 0, longMs ?? 0, (longMs ?? 0) / (shortMs ?? 1)]);
  }
  return {
    table: {
      title: 'what a sender’s history costs, in ms',
      columns: ['act', `after ${short}`, `after ${long}`, 'ratio'],
      rows,
    },
    ratios: rows.map(([name, , , ratio]) => ({
      name: `${name}: after ${long} to after ${short}`,
      ratio,
      atMost: 1.2,
    })),
  };
}
