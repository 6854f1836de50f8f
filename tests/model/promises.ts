import { expect } from 'vitest';
import { entryOf } from '../../functions/tables/ledger-rows.ts';
import type { StoredRow } from '../../functions/tables/table.ts';
import type { LedgerEntry } from '../../shared/delivery/ledger.ts';
import { digestNotesOf, recognitionsOf } from '../../shared/recognition.ts';
import type { Storm } from './storm.ts';

const rowsOf = (storm: Storm, table: string): StoredRow[] => [
  ...(storm.around.cloud.tables.get(table)?.rows.values() ?? []),
];
const ledgerRows = (storm: Storm, kind: string) =>
  rowsOf(storm, 'Ledger').filter((row) => row.rowKey.startsWith(`${kind}_`));
const entriesOf = (storm: Storm): LedgerEntry[] =>
  ledgerRows(storm, 'thanks').map((row) => entryOf(row.cells));

function expectOneMailEach(storm: Storm, entries: LedgerEntry[]): void {
  for (const { id } of storm.around.post.delivered)
    expect(
      entries.map((entry) => entry.id),
      'a delivered mail has its row',
    ).toContain(id);
  for (const { id, attempts } of entries) {
    const times = storm.around.post.timesDelivered(id);
    expect(times, 'one mail a claim').toBeLessThanOrEqual(attempts);
    expect(times, 'one mail, and one more for each time a person wanted it').toBeLessThanOrEqual(
      1 + (storm.sentAgain.get(id) ?? 0),
    );
  }
}

/** Whatever has happened so far. */
export function expectNothingLost(storm: Storm): void {
  const entries = entriesOf(storm);
  expectOneMailEach(storm, entries);
  expect(storm.devices.flatMap((device) => device.surprises)).toEqual([]);
  expect(
    storm.devices.map((device) => device.underway),
    'every click gets its answer',
  ).toEqual([0, 0, 0, 0]);
  const open = ledgerRows(storm, 'open').map((row) => row.rowKey.slice('open_'.length));
  for (const { id, state, recognisedAt } of entries)
    if (state === 'sent' ? recognisedAt === null : state !== 'refused')
      expect(open, 'what is unfinished is in its sender’s list').toContain(id);
}

/** Whose client may look in Sent Items needs not be asked about what is there. */
export function expectFoundUnasked(storm: Storm): void {
  expectNothingLost(storm);
  const mayLook = new Set(
    storm.devices.flatMap(({ sender }) => (sender.grantedRead ? [sender.user.id] : [])),
  );
  for (const { id, sender, state } of entriesOf(storm))
    if (mayLook.has(sender.id) && storm.around.post.timesDelivered(id) > 0 && !storm.misjudged.has(id))
      expect(state, 'what is in Sent Items is found there').toBe('sent');
}

/** Once everybody has come back and has answered. */
export function expectAllAtRest(storm: Storm): void {
  expectNothingLost(storm);
  const { post, cloud } = storm.around;
  const entries = entriesOf(storm);
  for (const { id, state } of entries) {
    expect(['sent', 'refused'], 'nothing is stuck').toContain(state);
    if (post.timesDelivered(id) > 0 && !storm.misjudged.has(id))
      expect(state, 'what was delivered is known as sent').toBe('sent');
  }
  const sent = entries.filter((entry) => entry.state === 'sent');
  const shown = sent.filter((entry) => entry.withdrawnAt === null);
  const idsOf = (rows: { thanksId: string }[]) => rows.map((row) => row.thanksId).sort();
  expect(cloud.queue).toEqual([]);
  expect(ledgerRows(storm, 'open')).toEqual([]);
  expect(
    ledgerRows(storm, 'given')
      .map((row) => row.cells.thanksId)
      .sort(),
  ).toEqual(sent.map((entry) => entry.id).sort());
  expect(
    rowsOf(storm, 'Recognition')
      .map((row) => `${row.cells.helperId} ${row.rowKey}`)
      .sort(),
    'every sent one, and no withdrawn one, is in the views',
  ).toEqual(
    shown
      .flatMap(recognitionsOf)
      .map((row) => `${row.helperId} ${row.order}`)
      .sort(),
  );
  expect(
    idsOf(rowsOf(storm, 'DigestIndex').map((row) => ({ thanksId: String(row.cells.thanksId) }))),
  ).toEqual(idsOf(shown.flatMap(digestNotesOf)));
  expectCounted(storm, entries);
}

/** What the limits go by, and "already thanked", agree with the thank-yous. */
function expectCounted(storm: Storm, entries: LedgerEntry[]): void {
  const seen = ledgerRows(storm, 'seen').map((row) => row.cells.thanksId);
  expect(seen.sort(), 'each is seen as thanked').toEqual(entries.map((entry) => entry.id).sort());
  for (const { partitionKey, cells } of rowsOf(storm, 'Ledger').filter((row) => row.rowKey === 'recent')) {
    const ofThatDay = ledgerRows(storm, 'thanks').filter(
      (row) =>
        row.partitionKey === partitionKey && String(row.cells.acceptedAt).startsWith(String(cells.day)),
    );
    expect(cells.count, 'each is counted once').toBe(ofThatDay.length);
  }
}
