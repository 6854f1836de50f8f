import { ownViewOf, withdraw } from '../../shared/delivery/acceptance.ts';
import { fault } from '../fault.ts';
import type { Call, Reply } from '../web/route.ts';
import { ownThanks } from './own.ts';
import { persistently } from './persistently.ts';
import { recognise } from './recognise.ts';

/**
 * Takes a sent thank-you out of feeds, digests and what its helpers received. The mail stays sent: the ledger says so,
 * and its sender sees it as withdrawn.
 */
export async function withdrawThanks(call: Call<{ id: string }, unknown, unknown>): Promise<Reply> {
  const { context, now } = call;
  const entry = await persistently(async () => {
    const stored = await ownThanks(call);
    if (stored.entry.state !== 'sent') throw fault('conflict', { say: 'conflict.not-sent' });
    const next = withdraw(stored.entry, now);
    if (next !== stored.entry && (await context.ledger.save(stored, next)) === 'conflict') return 'again';
    return next;
  });
  // At once rather than through the queue: whoever withdraws looks whether it is gone.
  await recognise({ tenantId: entry.tenantId, senderId: entry.sender.id, id: entry.id }, now, context);
  return { status: 200, body: ownViewOf(entry) };
}
