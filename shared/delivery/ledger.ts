/**
 * The ledger's states and who may cause which (docs/architecture.md). Pure: the caller supplies the time and
 * writes the result under the row's ETag.
 */
import type { LedgerState, Note, Occasion, OutcomeRequest, Person, Source, Visibility } from '../api.ts';
import { type Deed, deedOf, withDeed } from './history.ts';

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
  occasion: Occasion;
  /** The sender's own manager, when the sender wants them in cc and nobody among the helpers minds. */
  ownManager: Person | null;
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
  /** The audit: what was done and when, oldest first. */
  history: Deed[];
}

/** A claim younger than this belongs to its claimant alone. */
export const graceMs = 60_000;
/** Sent Items can lag (Graph: "things to know about sendMail"); before this age "not found" proves nothing. */
export const giveUpMs = 600_000;

const age = (since: string | null, now: Date) =>
  since === null ? Number.POSITIVE_INFINITY : now.getTime() - Date.parse(since);

export const isStale = (entry: Pick<LedgerEntry, 'claimedAt'>, now: Date) =>
  age(entry.claimedAt, now) >= graceMs;

/** Old enough that what is not in Sent Items will not come any more. */
export const isGivenUp = (entry: Pick<LedgerEntry, 'claimedAt'>, now: Date) =>
  age(entry.claimedAt, now) >= giveUpMs;

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
          history: withDeed({ ...entry, attempts: entry.attempts + 1 }, now, { what: 'claimed' }),
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
/** The very same object: the caller sees that there is nothing to write. */
const same = (entry: LedgerEntry): Decision => ({ ok: true, entry });
const conflict: Decision = { ok: false, code: 'conflict' };
const sent = (entry: LedgerEntry, knownBy: 'accepted' | 'found', now: Date) =>
  become(entry, { state: 'sent', sentAt: now.toISOString(), knownBy, reason: null });

/** In flight, or given up only because of doubt: what Graph said late still holds for this claim. */
const isOpenToLateNews = (entry: LedgerEntry) =>
  entry.state === 'sending' ||
  entry.state === 'unsure' ||
  (entry.state === 'queued' && entry.reason === null) ||
  (entry.state === 'refused' && entry.reason === 'discarded');

function refused(entry: LedgerEntry, mine: boolean, status: number): Decision {
  const reason = String(status);
  if (!mine) return conflict;
  if (entry.reason === reason && (entry.state === 'queued' || entry.state === 'refused')) return same(entry);
  if (entry.state !== 'sending' && entry.state !== 'unsure') return conflict;
  const mayRetry = status === 401 || status === 403 || status === 429;
  return become(entry, { state: mayRetry ? 'queued' : 'refused', reason });
}

/** What an outcome does to an entry. Reports of the same fact again change nothing. */
export function applyOutcome(entry: LedgerEntry, report: OutcomeRequest, now: Date): Decision {
  const decision = decide(entry, report, now);
  if (!decision.ok || decision.entry === entry) return decision;
  return become(decision.entry, { history: withDeed(entry, now, deedOf(report, decision.entry.state)) });
}

function decide(entry: LedgerEntry, report: OutcomeRequest, now: Date): Decision {
  const mine = entry.claim !== null && report.claim === entry.claim;
  switch (report.outcome) {
    case 'accepted':
      if (entry.state === 'sent') return same(entry);
      return mine && isOpenToLateNews(entry) ? sent(entry, 'accepted', now) : conflict;
    case 'refused':
      return refused(entry, mine, report.status ?? 400);
    case 'doubtful':
      if (entry.state === 'unsure' || entry.state === 'sent') return same(entry);
      if (!mine || !isOpenToLateNews(entry)) return conflict;
      // A device woke up and sent after its sender had decided elsewhere: that decision did not know of it.
      if (entry.state !== 'sending')
        return become(entry, { state: 'unsure', reason: null, doubtfulAt: now.toISOString() });
      if (report.looked && entry.doubtfulAt !== null) return same(entry);
      return become(entry, {
        doubtfulAt: entry.doubtfulAt ?? now.toISOString(),
        ...(report.looked ? {} : { state: 'unsure' as const }),
      });
    case 'found':
      if (entry.state === 'sent') return same(entry);
      return entry.attempts > 0 ? sent(entry, 'found', now) : conflict;
    case 'not-found': {
      if (entry.state === 'unsure' || entry.state === 'sent') return same(entry);
      if (entry.state !== 'sending') return conflict;
      const enough = report.looked ? isGivenUp(entry, now) : isStale(entry, now);
      return enough ? become(entry, { state: 'unsure' }) : same(entry);
    }
    // Both keep the claim, so that Graph's late 202 for it is still believed until somebody claims anew.
    case 'discard':
      if (entry.state === 'refused') return same(entry);
      if (entry.state !== 'unsure' && entry.state !== 'queued') return conflict;
      return become(entry, { state: 'refused', reason: 'discarded' });
    case 'send-again':
      if (entry.state === 'queued') return same(entry);
      if (entry.state !== 'unsure' && entry.state !== 'refused') return conflict;
      return become(entry, { state: 'queued', reason: null });
  }
}
