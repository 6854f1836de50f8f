import type { ThanksResponse } from '../../shared/api.ts';
import { acceptAgain } from '../../shared/delivery/acceptance.ts';
import type { LedgerEntry } from '../../shared/delivery/ledger.ts';
import { composeMessage } from '../../shared/message.ts';
import type { Reply } from '../web/route.ts';
import { type AcceptCall, freshEntry } from './fresh-entry.ts';
import { persistently } from './persistently.ts';
import { acceptWithinLimits } from './within-limits.ts';

/** What the sender may do now: with the claim and the message comes the right to call Graph once. */
export const sendingRight = (entry: LedgerEntry): ThanksResponse => ({
  id: entry.id,
  state: entry.state,
  claim: entry.claim ?? '',
  message: composeMessage(entry),
});

export async function acceptThanks(call: AcceptCall): Promise<Reply> {
  const { ledger } = call.context;
  const { tenantId, id: senderId } = call.caller;
  // While the directory answers, the ledger does: two storage round trips until the sender may send.
  const [fresh, recent] = await Promise.all([freshEntry(call), ledger.recent({ tenantId, senderId })]);
  const accepted = await acceptWithinLimits(call, fresh, recent);
  if (accepted === 'accepted') return { status: 201, body: sendingRight(fresh) };

  return persistently(async () => {
    const stored = await ledger.read(fresh);
    if (!stored) throw new Error('A thank-you that existed is gone.');
    const again = acceptAgain(stored.entry, fresh, call.now);
    switch (again.kind) {
      case 'as-it-stands':
        return { status: 200, body: { id: stored.entry.id, state: stored.entry.state } };
      case 'same-claim':
        return { status: 200, body: sendingRight(stored.entry) };
      case 'claim':
        if ((await ledger.save(stored, again.entry)) === 'conflict') return 'again';
        return { status: 200, body: sendingRight(again.entry) };
    }
  });
}
