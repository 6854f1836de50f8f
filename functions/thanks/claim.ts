import type * as v from 'valibot';
import type { ClaimRequestSchema } from '../../shared/api.ts';
import { claimEntry } from '../../shared/delivery/ledger.ts';
import { fault } from '../fault.ts';
import type { Call, Reply } from '../web/route.ts';
import { sendingRight } from './accept.ts';
import { asPreferredNow } from './as-preferred-now.ts';
import { ownThanks } from './own.ts';
import { persistently } from './persistently.ts';

export function claimThanks(
  call: Call<{ id: string }, unknown, v.InferOutput<typeof ClaimRequestSchema>>,
): Promise<Reply> {
  const claim = call.context.newId();
  const claimant = call.body.claimant ?? null;
  return persistently(async () => {
    const stored = await ownThanks(call);
    const { entry } = stored;
    const isMine = entry.claim === claim || (claimant !== null && entry.claimant === claimant);
    if (entry.state === 'sending' && isMine) return { status: 200, body: sendingRight(entry) };
    const waiting = entry.state === 'queued' ? await asPreferredNow(entry, call.context) : entry;
    const decision = claimEntry(waiting, claim, claimant, call.now);
    if (!decision.ok) throw fault(decision.code);
    if ((await call.context.ledger.save(stored, decision.entry)) === 'conflict') return 'again';
    return { status: 200, body: sendingRight(decision.entry) };
  });
}
