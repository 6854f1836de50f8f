import { expect, test } from 'vitest';
import type { OutcomeRequest } from '../../../shared/api.ts';
import { acceptAgain, ownViewOf, viewOf, withdraw } from '../../../shared/delivery/acceptance.ts';
import { mostDeeds } from '../../../shared/delivery/history.ts';
import { applyOutcome, claimEntry, type LedgerEntry } from '../../../shared/delivery/ledger.ts';
import { entryIn } from './entry.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 9, minute));
const taken = (decision: ReturnType<typeof applyOutcome>): LedgerEntry => {
  if (!decision.ok) throw new Error(decision.code);
  return decision.entry;
};
const claimed = (entry: LedgerEntry, minute: number) => taken(claimEntry(entry, 'claim', null, at(minute)));
const told = (entry: LedgerEntry, report: Partial<OutcomeRequest>, minute: number) =>
  taken(applyOutcome(entry, { claim: 'claim', looked: true, outcome: 'accepted', ...report }, at(minute)));
const deedsOf = (entry: LedgerEntry) =>
  entry.history.map(({ what, attempt, by }) => [what, attempt, ...(by ? [by] : [])].join(' '));

test('the row tells what was done when, at which attempt, and how it is known', () => {
  let entry = claimed(entryIn('queued'), 0);
  entry = told(entry, { outcome: 'refused', status: 429 }, 1);
  entry = claimed(entry, 2);
  entry = told(entry, { outcome: 'doubtful' }, 3);
  entry = told(entry, { outcome: 'not-found' }, 20);
  entry = told(entry, { outcome: 'send-again' }, 21);
  entry = claimed(entry, 22);
  entry = withdraw(told(entry, {}, 23), at(30));
  expect(deedsOf(entry)).toEqual([
    'claimed 1',
    'refused 1 429',
    'claimed 2',
    'doubtful 2',
    'unsure 2 sent-items',
    'send-again 2',
    'claimed 3',
    'sent 3 graph',
    'withdrawn 3',
  ]);
  expect(entry.history.map((deed) => deed.at)).toEqual(
    [0, 1, 2, 3, 20, 21, 22, 23, 30].map((minute) => at(minute).toISOString()),
  );
});

test.each([
  [{ outcome: 'found', looked: true }, 'sent 1 sent-items'],
  [{ outcome: 'found', looked: false }, 'sent 1 sender'],
  [{ outcome: 'doubtful', looked: false }, 'unsure 1 nobody-could-look'],
  [{ outcome: 'refused', status: 400 }, 'refused 1 400'],
] as const)('how it is known: %o', (report, deed) => {
  expect(deedsOf(told(claimed(entryIn('queued'), 0), report, 1))).toEqual(['claimed 1', deed]);
});

test('what changes nothing is not remembered, however often it is told', () => {
  const sent = told(claimed(entryIn('queued'), 0), {}, 1);
  expect(told(sent, {}, 2)).toBe(sent);
  expect(withdraw(withdraw(sent, at(3)), at(4)).history).toHaveLength(3);
  const doubtful = told(claimed(entryIn('queued'), 0), { outcome: 'doubtful' }, 1);
  expect(told(doubtful, { outcome: 'doubtful' }, 2)).toBe(doubtful);
});

test('a note changed after a refusal is accepted anew', () => {
  const refused = told(claimed(entryIn('queued'), 0), { outcome: 'refused', status: 400 }, 1);
  const fresh = entryIn('sending', { claim: 'next' });
  const again = acceptAgain(refused, fresh, at(5));
  expect(again.kind === 'claim' && deedsOf(again.entry)).toEqual([
    'claimed 1',
    'refused 1 400',
    'accepted 1',
    'claimed 2',
  ]);
});

test('a history without end keeps its beginning and its latest', () => {
  let entry = claimed(entryIn('queued'), 0);
  for (let round = 1; round < 100; round++)
    entry = claimed(told(entry, { outcome: 'refused', status: 429 }, round), round);
  expect(entry.history).toHaveLength(mostDeeds);
  expect(deedsOf(entry)[0]).toBe('claimed 1');
  expect(deedsOf(entry).at(-1)).toBe('claimed 100');
  expect(JSON.stringify(entry.history).length).toBeLessThan(32_000);
});

test('only the sender is shown how it went', () => {
  const entry = claimed(entryIn('queued'), 0);
  expect(ownViewOf(entry).history).toHaveLength(1);
  expect(viewOf(entry)).not.toHaveProperty('history');
});
