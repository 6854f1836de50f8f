import type { DigestNote } from '../../shared/recognition.ts';
import type { AppContext } from '../app-context.ts';
import type { OutboxKey } from '../tables/digest-outbox.ts';
import { digestMarker } from './send-once.ts';

/** A mail must stay one that somebody reads, and its outbox row within 64 KiB; the rest is told a week later. */
const mostThanks = 200;

type Parts = Pick<AppContext, 'digests' | 'outbox' | 'digestMailbox'>;

/** The thank-yous that a digest told, if it left. One that nobody saw leave is looked up. */
async function toldBy(key: OutboxKey, { outbox, digestMailbox }: Parts): Promise<string[]> {
  const stored = await outbox.read(key);
  switch (stored?.entry.state) {
    case 'sent':
      return stored.entry.told;
    case 'sending':
      return (await digestMailbox.hasSent(digestMarker(key))) ? stored.entry.told : [];
    default:
      return [];
  }
}

/**
 * What a manager has not been told of in a digest yet: the week's own notes, and those of the weeks before it that
 * came too late for their own. `weeks`: newest first.
 */
export async function untoldNotes(
  tenantId: string,
  managerId: string,
  [week = '', ...before]: string[],
  parts: Parts,
): Promise<DigestNote[]> {
  const notesOf = (each: string) => parts.digests.ofManager(tenantId, each, managerId);
  const late = (await Promise.all(before.map(notesOf))).flat();
  const told = new Set<string>();
  if (late.length > 0)
    for (const each of before)
      for (const id of await toldBy({ tenantId, week: each, managerId }, parts)) told.add(id);
  // Read last, and again for each manager: what is withdrawn during a long run is not told.
  const own = await notesOf(week);
  const untold = [...late.filter((note) => !told.has(note.thanksId)), ...own];
  const oldest = untold.toSorted((a, b) => (a.sentAt < b.sentAt ? -1 : 1)).map((note) => note.thanksId);
  const chosen = new Set([...new Set(oldest)].slice(0, mostThanks));
  return untold.filter((note) => chosen.has(note.thanksId));
}
