import type { Helper, ReadThanksRequest, ThanksResponse } from '../../shared/api.ts';
import { audienceOf } from '../../shared/audience.ts';
import { acceptAgain } from '../../shared/delivery/acceptance.ts';
import type { LedgerEntry } from '../../shared/delivery/ledger.ts';
import { sourceHash, thanksId } from '../../shared/keys.ts';
import { asSent, composeMessage } from '../../shared/message.ts';
import type { AppContext } from '../app-context.ts';
import { fault } from '../fault.ts';
import type { Call, Reply } from '../web/route.ts';
import { persistently } from './persistently.ts';

/** Every helper from the directory, in the order asked for; the first who cannot be thanked is named. */
async function findHelpers(ids: string[], senderId: string, context: AppContext): Promise<Helper[]> {
  const fieldOf = (id: string, message: string) => ({ path: `helpers.${ids.indexOf(id)}`, message });
  const self = ids.find((id) => id.toLowerCase() === senderId.toLowerCase());
  if (self) throw fault('self-thanks', { fields: [fieldOf(self, 'is you')] });
  const found = new Map(
    (await context.directory.byIds(ids)).map((helper) => [helper.id.toLowerCase(), helper]),
  );
  const missing = ids.filter((id) => !found.has(id.toLowerCase()));
  if (missing.length > 0)
    throw fault('helper-not-found', { fields: missing.map((id) => fieldOf(id, 'is not in the directory')) });
  const unreachable = ids.filter((id) => !found.get(id.toLowerCase())?.mail);
  if (unreachable.length > 0)
    throw fault('no-recipient', { fields: unreachable.map((id) => fieldOf(id, 'has no mailbox')) });
  return ids.flatMap((id) => found.get(id.toLowerCase()) ?? []);
}

/** The entry as it is when nothing went before: accepted and claimed in one step. */
async function freshEntry({ caller, body, now, context }: AcceptCall): Promise<LedgerEntry> {
  const ids = [...new Map(body.helpers.map((id) => [id.toLowerCase(), id])).values()];
  const helpers = await findHelpers(ids, caller.id, context);
  const { tenantId, id, displayName, mail } = caller;
  const sender = { id, displayName, mail };
  const { source, ccManagers, visibility, occasion, claimant } = body;
  const note = asSent(body.note);
  if (note.text === '')
    throw fault('invalid-request', {
      fields: [{ path: 'note.text', message: 'says nothing but a ticket’s marker' }],
    });
  const choice = { sender, ccManagers, visibility };
  return {
    id: await thanksId(tenantId, sender.id, source, ids),
    tenantId,
    sender,
    source,
    helpers: helpers.map((helper) => audienceOf(helper, helpers, choice)),
    note,
    ccManagers,
    visibility,
    occasion,
    ownManager: null,
    state: 'sending',
    acceptedAt: now.toISOString(),
    claim: context.newId(),
    claimant: claimant ?? null,
    claimedAt: now.toISOString(),
    attempts: 1,
    doubtfulAt: null,
    sentAt: null,
    knownBy: null,
    reason: null,
    recognisedAt: null,
    withdrawnAt: null,
    history: [
      { at: now.toISOString(), what: 'accepted', attempt: 0 },
      { at: now.toISOString(), what: 'claimed', attempt: 1 },
    ],
  };
}
type AcceptCall = Call<unknown, unknown, ReadThanksRequest>;

/** What the sender may do now: with the claim and the message comes the right to call Graph once. */
export const sendingRight = (entry: LedgerEntry): ThanksResponse => ({
  id: entry.id,
  state: entry.state,
  claim: entry.claim ?? '',
  message: composeMessage(entry),
});

export async function acceptThanks(call: AcceptCall): Promise<Reply> {
  const { ledger } = call.context;
  const fresh = await freshEntry(call);
  const accepted = await ledger.accept(fresh, await sourceHash(fresh.source));
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
