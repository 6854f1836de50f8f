import type { Hand } from './repairing.ts';

/** What may be wrong in the tables, and as what a repair reports it. */
export const damages: [string, string[], (hand: Hand) => Promise<unknown>][] = [
  ['a recognition row is gone', ['recognition-missing'], (hand) => hand.removeFirst('Recognition')],
  [
    'a recognition row says something else',
    ['recognition-wrong'],
    async (hand) => {
      const row = await hand.first('Recognition');
      await hand.put('Recognition', row, { ...row.cells, teamFeed: !row.cells.teamFeed });
    },
  ],
  [
    'a recognition row cannot be read',
    ['recognition-stray', 'recognition-wrong'],
    async (hand) => hand.put('Recognition', await hand.first('Recognition'), { view: '{' }),
  ],
  [
    'a recognition row stands at a wrong time',
    ['recognition-stray'],
    async (hand) => {
      const { partitionKey, rowKey, cells } = await hand.first('Recognition');
      await hand.put('Recognition', { partitionKey, rowKey: rowKey.replace(/^./, '1') }, cells);
    },
  ],
  ['a digest row is gone', ['digest-missing'], (hand) => hand.removeFirst('DigestIndex')],
  [
    'a digest row says something else',
    ['digest-wrong'],
    async (hand) => {
      const row = await hand.first('DigestIndex');
      await hand.put('DigestIndex', row, { ...row.cells, sentAt: '2020-01-01T00:00:00.000Z' });
    },
  ],
  [
    'a digest row stands in another week',
    ['digest-stray'],
    async (hand) => {
      const { partitionKey, rowKey, cells } = await hand.first('DigestIndex');
      await hand.put('DigestIndex', { partitionKey: partitionKey.replace('W47', 'W48'), rowKey }, cells);
    },
  ],
  ['an open thank-you has no mark', ['open-missing'], (hand) => hand.removeFirst('Ledger', 'open_')],
  ['a sent one is not among the given', ['given-missing'], (hand) => hand.removeFirst('Ledger', 'given_')],
  [
    'marks point at nothing',
    ['given-stray', 'open-stray'],
    async (hand) => {
      const { partitionKey } = await hand.first('Ledger', 'open_');
      const cells = { thanksId: 'f'.repeat(64) };
      await hand.put('Ledger', { partitionKey, rowKey: `open_${'f'.repeat(64)}` }, cells);
      await hand.put('Ledger', { partitionKey, rowKey: `given_8236365199999_${'f'.repeat(64)}` }, cells);
    },
  ],
  [
    'a finished one is marked as open',
    ['open-stray'],
    async (hand) => {
      const { partitionKey, cells } = await hand.first('Ledger', 'given_');
      await hand.put('Ledger', { partitionKey, rowKey: `open_${cells.thanksId}` }, cells);
    },
  ],
  [
    'a day is counted wrongly',
    ['day-wrong'],
    async (hand) => {
      const row = await hand.first('Ledger', 'recent');
      await hand.put('Ledger', row, { ...row.cells, count: 99 });
    },
  ],
];
