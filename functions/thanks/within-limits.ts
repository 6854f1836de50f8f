import { setTimeout as sleep } from 'node:timers/promises';
import type { LedgerEntry } from '../../shared/delivery/ledger.ts';
import { isDayFull, type Recent, recentlyThanked, secondsToTomorrow } from '../../shared/delivery/recent.ts';
import type { AppError } from '../../shared/errors.ts';
import { sourceHash } from '../../shared/keys.ts';
import { fault } from '../fault.ts';
import type { StoredRecent } from '../tables/ledger-store.ts';
import type { AcceptCall } from './fresh-entry.ts';

/** One sender's clicks meet at the row of recent ones. Twenty at once get through; beyond that it is no person. */
const tries = 12;
const pause = (attempt: number) => sleep(Math.random() * 20 * (attempt + 1));

/** The gentle question, if a note to one of these helpers was sent or is on its way. What was given up asks nothing. */
async function questionOf(
  { body, now, context }: AcceptCall,
  fresh: LedgerEntry,
  recent: Recent,
): Promise<AppError | null> {
  if (body.evenThough.includes('recently-thanked')) return null;
  for (const { helperId, thanksId } of recentlyThanked(recent, fresh, now, await context.settings.known())) {
    const before = (await context.ledger.read({ ...fresh, id: thanksId }))?.entry;
    const helper = before?.helpers.find((each) => each.id === helperId);
    if (!before || !helper || before.state === 'refused') continue;
    const { id, displayName, mail } = helper;
    const sentAt = before.sentAt ?? before.acceptedAt;
    return fault('recently-thanked', { about: { recent: { helper: { id, displayName, mail }, sentAt } } });
  }
  return null;
}

/**
 * Accepts the thank-you if the limits leave room, under the ETag of what they were judged by. One that is there already
 * passes: it was judged when it came first; only what was given up is asked about anew.
 */
export async function acceptWithinLimits(
  call: AcceptCall,
  fresh: LedgerEntry,
  first: StoredRecent,
): Promise<'accepted' | 'exists'> {
  const { context, now } = call;
  const settings = await context.settings.known();
  const hash = await sourceHash(fresh.source);
  let before = first;
  for (let attempt = 0; attempt < tries; attempt++) {
    const question = await questionOf(call, fresh, before.recent);
    if (question) {
      const stored = await context.ledger.read(fresh);
      if (stored && stored.entry.state !== 'refused') return 'exists';
      throw question;
    }
    if (isDayFull(before.recent, now, settings)) {
      if (await context.ledger.read(fresh)) return 'exists';
      throw fault('too-many-today', { retryAfterSeconds: secondsToTomorrow(now) });
    }
    if ((await context.ledger.accept(fresh, hash, before, settings)) === 'written') return 'accepted';
    // Either the thank-you was there, or another of the same sender came between.
    if (await context.ledger.read(fresh)) return 'exists';
    await pause(attempt);
    before = await context.ledger.recent({ tenantId: fresh.tenantId, senderId: fresh.sender.id });
  }
  throw fault('too-many', { retryAfterSeconds: 2 });
}
