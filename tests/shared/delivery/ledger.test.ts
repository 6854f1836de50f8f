import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { LedgerState, OutcomeRequest } from '../../../shared/api.ts';
import {
  applyOutcome,
  claimEntry,
  type Decision,
  giveUpMs,
  graceMs,
} from '../../../shared/delivery/ledger.ts';
import { entryIn } from './entry.ts';

const now = new Date('2026-11-20T10:00:00Z');
const since = new Date(now.getTime() - giveUpMs).toISOString();

const report = (outcome: OutcomeRequest['outcome'], more: Partial<OutcomeRequest> = {}) => ({
  outcome,
  looked: true,
  claim: 'mine',
  ...more,
});
const events: Record<string, OutcomeRequest | 'claim'> = {
  claim: 'claim',
  'accepted (mine)': report('accepted'),
  'accepted (other)': report('accepted', { claim: 'other' }),
  'refused 400 (mine)': report('refused', { status: 400 }),
  'refused 429 (mine)': report('refused', { status: 429 }),
  'doubtful (mine)': report('doubtful'),
  'doubtful, nobody can look (mine)': report('doubtful', { looked: false }),
  found: report('found', { claim: undefined }),
  'not-found': report('not-found', { claim: undefined }),
  discard: report('discard', { claim: undefined }),
  'send-again': report('send-again', { claim: undefined }),
};

const document = readFileSync(new URL('../../../docs/delivery.md', import.meta.url), 'utf8');
const section = document.split('## What each event does')[1]?.split('\n## ')[0] ?? '';
const cellsOf = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
const [head = '', , ...lines] = section.split('\n').filter((line) => line.startsWith('|'));
const columns = cellsOf(head).slice(1);
const table = lines.flatMap((line) => {
  const [state = '', ...cells] = cellsOf(line);
  return cells.map((cell, index) => [state as LedgerState, columns[index] ?? '', cell] as const);
});

test('the document covers every state and every event', () => {
  expect(columns.sort()).toEqual(Object.keys(events).sort());
  expect(table).toHaveLength(5 * columns.length);
});

describe('docs/delivery.md and the code agree', () => {
  test.each(table)('%s, %s: %s', (state, event, cell) => {
    const reason = state === 'queued' || state === 'refused' ? '403' : null;
    const entry = entryIn(state, { claim: 'mine', claimedAt: since, attempts: 1, reason });
    const happened = events[event];
    if (!happened) throw new Error(`No such event: ${event}`);
    const decision: Decision =
      happened === 'claim' ? claimEntry(entry, 'new', null, now) : applyOutcome(entry, happened, now);
    if (cell === '✗') return expect(decision.ok).toBe(false);
    if (!decision.ok) throw new Error(decision.code);
    if (cell === '–') return expect(decision.entry).toBe(entry);
    expect(decision.entry.state).toBe(cell);
  });
});

test('the same report again changes nothing', () => {
  for (const [state, happened] of [
    ['sending', report('accepted')],
    ['sending', report('refused', { status: 400 })],
    ['sending', report('refused', { status: 429 })],
    ['sending', report('doubtful', { looked: false })],
    ['unsure', report('discard')],
    ['unsure', report('send-again')],
    ['unsure', report('found')],
  ] as const) {
    const once = applyOutcome(
      entryIn(state, { claim: 'mine', claimedAt: since, attempts: 1 }),
      happened,
      now,
    );
    if (!once.ok) throw new Error(once.code);
    expect(applyOutcome(once.entry, happened, now)).toEqual({ ok: true, entry: once.entry });
  }
});

test('a young claim is nobody else’s to judge', () => {
  const young = entryIn('sending', {
    claim: 'mine',
    claimedAt: new Date(now.getTime() - graceMs + 1).toISOString(),
  });
  const notFound = report('not-found', { looked: false });
  expect(applyOutcome(young, notFound, now)).toEqual({ ok: true, entry: young });
});

test('after doubt, the late 202 of the old claim still counts, until there is a new claim', () => {
  for (const choice of ['discard', 'send-again'] as const) {
    const unsure = entryIn('unsure', { claim: 'mine', claimedAt: since, attempts: 1 });
    const given = applyOutcome(unsure, report(choice), now);
    if (!given.ok) throw new Error(given.code);
    expect(applyOutcome(given.entry, report('accepted'), now)).toMatchObject({ entry: { state: 'sent' } });
  }
  const again = claimEntry(entryIn('queued', { claim: 'mine', attempts: 1 }), 'new', null, now);
  if (!again.ok) throw new Error(again.code);
  expect(applyOutcome(again.entry, report('accepted'), now).ok).toBe(false);
});

test('after doubt, late doubt about the old claim is put to the sender again', () => {
  for (const choice of ['discard', 'send-again'] as const) {
    const unsure = entryIn('unsure', { claim: 'mine', claimedAt: since, attempts: 1 });
    const given = applyOutcome(unsure, report(choice), now);
    if (!given.ok) throw new Error(given.code);
    expect(applyOutcome(given.entry, report('doubtful'), now)).toMatchObject({ entry: { state: 'unsure' } });
    expect(applyOutcome(given.entry, report('doubtful', { claim: 'other' }), now).ok).toBe(false);
  }
});

test('what was never claimed cannot have been sent', () => {
  expect(applyOutcome(entryIn('queued', { attempts: 0 }), report('found'), now).ok).toBe(false);
});
