import type { LedgerEntry } from '../../shared/delivery/ledger.ts';
import { fault } from '../fault.ts';
import type { Stored } from '../tables/ledger-store.ts';
import type { Call } from '../web/route.ts';

/** The caller's own thank-you. Somebody else's lies in another partition: to this caller it does not exist. */
export async function ownThanks({
  caller: { tenantId, ...sender },
  params,
  context,
}: Pick<Call<{ id: string }, unknown, unknown>, 'caller' | 'params' | 'context'>): Promise<Stored> {
  const stored = await context.ledger.read({ tenantId, sender, id: params.id });
  if (!stored) throw fault('not-found', { say: 'not-found.thanks' });
  return stored;
}

/** The message for the worker that writes the recognition rows; null while there is nothing for it to do. */
export const recognitionDue = ({ state, recognisedAt, tenantId, sender, id }: LedgerEntry) =>
  state === 'sent' && recognisedAt === null ? [{ tenantId, senderId: sender.id, id }] : [];
