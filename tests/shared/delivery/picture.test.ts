import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { LedgerState, OutcomeRequest } from '../../../shared/api.ts';
import { acceptAgain, withdraw } from '../../../shared/delivery/acceptance.ts';
import {
  applyOutcome,
  claimEntry,
  type Decision,
  giveUpMs,
  type LedgerEntry,
} from '../../../shared/delivery/ledger.ts';
import { entryIn } from './entry.ts';

const now = new Date('2026-11-20T10:00:00Z');
const old = new Date(now.getTime() - giveUpMs).toISOString();

/** Each state in the ways that it can be reached. */
const reasons: Record<LedgerState, (string | null)[]> = {
  sending: [null],
  unsure: [null],
  queued: [null, '429'],
  refused: ['400', 'discarded'],
  sent: [null],
};
const outcomes: OutcomeRequest['outcome'][] = [
  'accepted',
  'refused',
  'doubtful',
  'found',
  'not-found',
  'discard',
  'send-again',
];

/** Everything that can happen to an entry: the event, and the entry after it. */
function* happenings(entry: LedgerEntry): Generator<[event: string, after: LedgerEntry]> {
  const decided = (decision: Decision) => (decision.ok ? decision.entry : entry);
  yield ['claim', decided(claimEntry(entry, 'new', null, now))];
  for (const outcome of outcomes)
    for (const claim of ['mine', 'other'])
      for (const looked of [true, false])
        for (const status of [400, 429])
          yield [outcome, decided(applyOutcome(entry, { outcome, claim, looked, status }, now))];
  const again = acceptAgain(entry, entryIn('sending', { claim: 'new', claimant: 'another' }), now);
  yield ['click', again.kind === 'claim' ? again.entry : entry];
  if (entry.state === 'sent') {
    yield ['withdraw', withdraw(entry, now)];
    yield ['recognised', { ...entry, recognisedAt: now.toISOString() }];
  }
}

function arrowsInCode(): Set<string> {
  const arrows = new Set(['[*] → sending: click', 'sent → [*]']);
  for (const [state, all] of Object.entries(reasons) as [LedgerState, (string | null)[]][])
    for (const reason of all) {
      const entry = entryIn(state, { claim: 'mine', claimedAt: old, attempts: 1, reason });
      for (const [event, after] of happenings(entry))
        if (after !== entry) arrows.add(`${state} → ${after.state}: ${event}`);
    }
  return arrows;
}

const document = readFileSync(new URL('../../../docs/delivery.md', import.meta.url), 'utf8');
const picture = /```mermaid\nstateDiagram-v2\n([\s\S]*?)```/.exec(document)?.[1] ?? '';
const eventsOf = (label: string) => label.replace(/ \([^)]*\)/g, '').split(', ');
const arrowsInPicture = picture
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [, from, to, label] = /^\s*(\S+) --> (\w+|\[\*\])(?:: (.+))?$/.exec(line) ?? [];
    if (!from) throw new Error(`Not an arrow: ${line}`);
    return label ? eventsOf(label).map((event) => `${from} → ${to}: ${event}`) : [`${from} → ${to}`];
  });

test('the picture’s arrows are the code’s transitions, all of them and no others', () => {
  expect([...arrowsInPicture].sort()).toEqual([...arrowsInCode()].sort());
});

test('who may cause it is said of every event in the picture, and of no other', () => {
  const section = document.split('## Who may cause what')[1]?.split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => /^\| (?!event)[a-z]/.test(line));
  const said = rows.flatMap((row) => (row.split('|')[1] ?? '').trim().replace(/:.*/, '').split(', '));
  const drawn = new Set(arrowsInPicture.flatMap((arrow) => arrow.split(': ')[1] ?? []));
  expect(said.sort()).toEqual([...drawn].sort());
  expect(rows.every((row) => row.split('|')[2]?.trim() && row.split('|')[3]?.trim())).toBe(true);
});
