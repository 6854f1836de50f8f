import * as v from 'valibot';
import type { SuggestionRequestSchema, SuggestionState } from '../../shared/api.ts';
import { ownViewOf } from '../../shared/delivery/acceptance.ts';
import type { Seen } from '../tables/ledger-store.ts';
import type { Call, Reply } from '../web/route.ts';

export const SuggestionParamsSchema = v.object({
  sourceHash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});
type Params = v.InferOutput<typeof SuggestionParamsSchema>;

async function stateOf(seen: Seen | null, call: Call<Params, unknown, unknown>): Promise<SuggestionState> {
  const { caller, context, now } = call;
  switch (seen?.state) {
    case undefined:
      return { state: 'new' };
    case 'dismissed':
      return { state: 'dismissed' };
    case 'snoozed':
      return Date.parse(seen.until) > now.getTime() ? seen : { state: 'new' };
    case 'thanked': {
      const { tenantId, ...sender } = caller;
      const stored = await context.ledger.read({ tenantId, sender, id: seen.thanksId });
      // Given up or refused: it may be suggested again, unless that was set aside, too.
      if (!stored || stored.entry.state === 'refused') return stateOf(seen.setAside, call);
      return { state: 'thanked', thanks: ownViewOf(stored.entry) };
    }
  }
}

const ownerOf = ({ caller }: Call<Params, unknown, unknown>) => ({
  tenantId: caller.tenantId,
  senderId: caller.id,
});

export async function readSuggestion(call: Call<Params, unknown, unknown>): Promise<Reply> {
  const seen = await call.context.ledger.seen(ownerOf(call), call.params.sourceHash);
  return { status: 200, body: await stateOf(seen, call) };
}

export async function putSuggestion(
  call: Call<Params, unknown, v.InferOutput<typeof SuggestionRequestSchema>>,
): Promise<Reply> {
  const stands = await call.context.ledger.setAside(ownerOf(call), call.params.sourceHash, call.body);
  return { status: 200, body: await stateOf(stands, call) };
}
