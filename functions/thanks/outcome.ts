import type { OutcomeRequest } from '../../shared/api.ts';
import { applyOutcome } from '../../shared/delivery/ledger.ts';
import { fault } from '../fault.ts';
import type { Call, Reply } from '../web/route.ts';
import { ownThanks, recognitionDue } from './own.ts';
import { persistently } from './persistently.ts';

export const reportOutcome = (call: Call<{ id: string }, unknown, OutcomeRequest>): Promise<Reply> =>
  persistently(async () => {
    const stored = await ownThanks(call);
    const decision = applyOutcome(stored.entry, call.body, call.now);
    if (!decision.ok) throw fault(decision.code);
    const { entry } = decision;
    if (entry !== stored.entry && (await call.context.ledger.save(stored, entry)) === 'conflict')
      return 'again';
    // Told again after a lost reply, the worker is asked again too: its work can be repeated.
    return {
      status: 200,
      body: { id: entry.id, state: entry.state },
      recognise: recognitionDue(entry),
    };
  });
