import * as v from 'valibot';
import {
  LedgerStateSchema,
  NoteSchema,
  OccasionSchema,
  PersonSchema,
  SourceSchema,
  VisibilitySchema,
} from '../../shared/api.ts';
import { DeedSchema } from '../../shared/delivery/history.ts';
import type { LedgerEntry } from '../../shared/delivery/ledger.ts';
import { json } from './json.ts';
import type { Cell, RowKey } from './table.ts';
import { keyOf, keyPart } from './table.ts';

/** Every row of a sender shares a partition, so that those which must agree share a transaction. */
export const senderPartition = (tenantId: string, senderId: string) => keyOf(tenantId, senderId);

export const rowKeys = {
  thanks: (id: string) => `thanks_${keyPart(id)}`,
  /** Exists as long as something is to be done, so that looking for it costs the same after years. */
  open: (id: string) => `open_${keyPart(id)}`,
  /** The sent ones, newest first. */
  given: (order: string) => `given_${order}`,
  recent: 'recent',
  seen: (sourceHash: string) => `seen_${keyPart(sourceHash)}`,
};
export const thanksKey = (entry: Pick<LedgerEntry, 'tenantId' | 'sender' | 'id'>): RowKey => ({
  partitionKey: senderPartition(entry.tenantId, entry.sender.id),
  rowKey: rowKeys.thanks(entry.id),
});

/** Left out of the row where it is unknown: a cell cannot be null. */
const maybe = v.optional(v.nullable(v.string()), null);
const HelperSchema = v.object({
  ...PersonSchema.entries,
  manager: v.nullable(PersonSchema),
  ccManager: v.boolean(),
  teamFeed: v.boolean(),
  digest: v.boolean(),
});
const CellsSchema = v.object({
  id: v.string(),
  tenantId: v.string(),
  sender: json(PersonSchema),
  source: json(SourceSchema),
  helpers: json(v.array(HelperSchema)),
  note: json(NoteSchema),
  ccManagers: v.boolean(),
  visibility: VisibilitySchema,
  occasion: v.optional(OccasionSchema, 'ticket'),
  ownManager: v.optional(json(v.nullable(PersonSchema)), 'null'),
  state: LedgerStateSchema,
  acceptedAt: v.string(),
  claim: maybe,
  claimant: maybe,
  claimedAt: maybe,
  attempts: v.number(),
  doubtfulAt: maybe,
  sentAt: maybe,
  knownBy: v.optional(v.nullable(v.picklist(['accepted', 'found'])), null),
  reason: maybe,
  recognisedAt: maybe,
  withdrawnAt: maybe,
  history: v.optional(json(v.array(DeedSchema)), '[]'),
});

export const entryOf = (cells: Record<string, Cell>): LedgerEntry => v.parse(CellsSchema, cells);

export function cellsOf(entry: LedgerEntry): Record<string, Cell> {
  const { sender, source, helpers, note, ownManager, history, ...plain } = entry;
  const structured = { sender, source, helpers, note, ownManager, history };
  return {
    ...Object.fromEntries(Object.entries(plain).filter((cell): cell is [string, Cell] => cell[1] !== null)),
    ...Object.fromEntries(Object.entries(structured).map(([name, value]) => [name, JSON.stringify(value)])),
  };
}
