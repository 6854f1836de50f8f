import type { ThanksView } from '../api.ts';
import { withDeed } from './history.ts';
import { claimEntry, type LedgerEntry } from './ledger.ts';

export type Acceptance =
  /** Write it under the ETag; then whoever asked may send. */
  | { kind: 'claim'; entry: LedgerEntry }
  /** Its claimant asks again, because the first answer was lost: the same claim and message. */
  | { kind: 'same-claim' }
  /** Somebody else has it, or it is beyond sending: only the state is told. */
  | { kind: 'as-it-stands' };

/** What asking for an existing thank-you again does; `fresh` is what the sender sees on the screen now. */
export function acceptAgain(stored: LedgerEntry, fresh: LedgerEntry, now: Date): Acceptance {
  switch (stored.state) {
    case 'sending': {
      const sameClick = stored.claimant !== null && stored.claimant === fresh.claimant;
      return { kind: sameClick || stored.claim === fresh.claim ? 'same-claim' : 'as-it-stands' };
    }
    case 'queued':
    case 'refused': {
      const { note, helpers, ccManagers, visibility, occasion, ownManager, sender } = fresh;
      const revised = {
        ...stored,
        ...{ note, helpers, ccManagers, visibility, occasion, ownManager, sender },
        state: 'queued' as const,
        history: withDeed(stored, now, { what: 'accepted' }),
      };
      const decision = claimEntry(revised, fresh.claim ?? '', fresh.claimant, now);
      return decision.ok ? { kind: 'claim', entry: decision.entry } : { kind: 'as-it-stands' };
    }
    case 'unsure':
    case 'sent':
      return { kind: 'as-it-stands' };
  }
}

/** Something is still to be done: by the sender, or, once sent, by the worker that writes the recognition rows. */
export const isUnfinished = (entry: LedgerEntry): boolean =>
  entry.state === 'sent' ? entry.recognisedAt === null : entry.state !== 'refused';

/** Taken out of the views; the worker has its rows to write anew. */
export const withdraw = (entry: LedgerEntry, now: Date): LedgerEntry =>
  entry.withdrawnAt === null
    ? {
        ...entry,
        withdrawnAt: now.toISOString(),
        recognisedAt: null,
        history: withDeed(entry, now, { what: 'withdrawn' }),
      }
    : entry;

const person = ({ id, displayName, mail }: ThanksView['sender']) => ({ id, displayName, mail });

/** The thank-you as whoever may see it sees it. */
export const viewOf = (entry: LedgerEntry): ThanksView => ({
  id: entry.id,
  state: entry.state,
  acceptedAt: entry.acceptedAt,
  claimedAt: entry.claimedAt,
  sentAt: entry.sentAt,
  sender: person(entry.sender),
  helpers: entry.helpers.map(person),
  note: entry.note,
  source: { kind: entry.source.kind, system: entry.source.system, key: entry.source.key },
  visibility: entry.visibility,
  ccManagers: entry.ccManagers,
  occasion: entry.occasion,
  ...(entry.withdrawnAt === null ? {} : { withdrawnAt: entry.withdrawnAt }),
});

/** The sender also learns how it went. */
export const ownViewOf = (entry: LedgerEntry): ThanksView => ({ ...viewOf(entry), history: entry.history });
