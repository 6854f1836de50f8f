/**
 * The ledger's states and who may cause which (docs/architecture.md). Pure: the caller supplies the time and
 * writes the result under the row's ETag.
 */
import type { LedgerState, Note, OutcomeRequest, Person, Source, Visibility } from '../api.ts';

/** A helper as the directory named them when the thank-you was accepted. */
export interface LedgerHelper extends Person {
  manager: Person | null;
  /** What the sender's choice and the helper's preference left: who sees it besides the helper. */
  ccManager: boolean;
  teamFeed: boolean;
  digest: boolean;
}

export interface LedgerEntry {
  id: string;
  tenantId: string;
  sender: Person;
  source: Source;
  helpers: LedgerHelper[];
  note: Note;
  ccManagers: boolean;
  visibility: Visibility;
  state: LedgerState;
  acceptedAt: string;
  claim: string | null;
  claimant: string | null;
  claimedAt: string | null;
  /** Claims so far; only a person's "send again" or a clear refusal lets it pass 1. */
  attempts: number;
  doubtfulAt: string | null;
  sentAt: string | null;
  knownBy: 'accepted' | 'found' | null;
  /** Why it is `refused`, or went back to `queued`: Graph's status, or `discarded`. */
  reason: string | null;
  recognisedAt: string | null;
  withdrawnAt: string | null;
}

/** A claim younger than this belongs to its claimant alone. */
export const graceMs = 60_000;
/** Sent Items can lag (Graph: "things to know about sendMail"); before this age "not found" proves nothing. */
export const giveUpMs = 600_000;

const age = (since: string | null, now: Date) =>
  since === null ? Number.POSITIVE_INFINITY : now.getTime() - Date.parse(since);

export const isStale = (entry: Pick<LedgerEntry, 'claimedAt'>, now: Date) =>
  age(entry.claimedAt, now) >= graceMs;

export type Decision =
  | { ok: true; entry: LedgerEntry }
  | { ok: false; code: 'already-sent' | 'claimed-elsewhere' | 'not-claimable' | 'conflict' };

/** `queued → sending`: whoever writes this under the ETag, and nobody else, may call Graph. */
export function claimEntry(entry: LedgerEntry, claim: string, claimant: string | null, now: Date): Decision {
  switch (entry.state) {
    case 'queued':
      return {
        ok: true,
        entry: {
          ...entry,
          state: 'sending',
          claim,
          claimant,
          claimedAt: now.toISOString(),
          attempts: entry.attempts + 1,
          doubtfulAt: null,
          reason: null,
        },
      };
    case 'sent':
      return { ok: false, code: 'already-sent' };
    case 'sending':
      return { ok: false, code: 'claimed-elsewhere' };
    case 'unsure':
    case 'refused':
      return { ok: false, code: 'not-claimable' };
  }
}

const become = (entry: LedgerEntry, change: Partial<LedgerEntry>): Decision => ({
  ok: true,
  entry: { ...entry, ...change },
});
const sent = (entry: LedgerEntry, knownBy: 'accepted' | 'found', now: Date) =>
  become(entry, { state: 'sent', sentAt: now.toISOString(), knownBy, reason: null });

/** What an outcome does to an entry. Reports of the same fact again change nothing. */
export function applyOutcome(entry: LedgerEntry, report: OutcomeRequest, now: Date): Decision {
  const mine = entry.claim !== null && report.claim === entry.claim;
  switch (report.outcome) {
    case 'accepted':
      if (entry.state === 'sent') return become(entry, {});
      if (!mine || (entry.state !== 'sending' && entry.state !== 'unsure'))
        return { ok: false, code: 'conflict' };
      return sent(entry, 'accepted', now);
    case 'refused': {
      if (!mine || entry.state !== 'sending') return { ok: false, code: 'conflict' };
      const mayRetry = report.status === 403 || report.status === 401 || report.status === 429;
      return become(entry, {
        state: mayRetry ? 'queued' : 'refused',
        reason: String(report.status ?? 400),
        claim: null,
      });
    }
    case 'doubtful':
      if (entry.state === 'unsure') return become(entry, {});
      if (!mine || entry.state !== 'sending') return { ok: false, code: 'conflict' };
      return become(entry, {
        doubtfulAt: now.toISOString(),
        ...(report.looked ? {} : { state: 'unsure' as const }),
      });
    case 'found':
      if (entry.state === 'sent') return become(entry, {});
      if (entry.state === 'sending' || entry.state === 'unsure') return sent(entry, 'found', now);
      return { ok: false, code: 'conflict' };
    case 'not-found': {
      if (entry.state === 'unsure') return become(entry, {});
      if (entry.state !== 'sending') return { ok: false, code: 'conflict' };
      const enough = report.looked ? age(entry.claimedAt, now) >= giveUpMs : isStale(entry, now);
      return become(entry, enough ? { state: 'unsure' } : {});
    }
    case 'discard':
      if (entry.state === 'refused') return become(entry, {});
      if (entry.state !== 'unsure' && entry.state !== 'queued') return { ok: false, code: 'conflict' };
      return become(entry, { state: 'refused', reason: 'discarded', claim: null });
    case 'send-again':
      if (entry.state === 'queued') return become(entry, {});
      if (entry.state !== 'unsure' && entry.state !== 'refused') return { ok: false, code: 'conflict' };
      return become(entry, { state: 'queued', claim: null, reason: null });
  }
}
