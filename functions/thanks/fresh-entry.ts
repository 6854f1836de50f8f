import type { ReadThanksRequest } from '../../shared/api.ts';
import { audienceOf } from '../../shared/audience.ts';
import type { LedgerEntry } from '../../shared/delivery/ledger.ts';
import type { FieldFault } from '../../shared/errors.ts';
import { thanksId } from '../../shared/keys.ts';
import { asSent } from '../../shared/message.ts';
import type { Settings } from '../../shared/settings.ts';
import { fault } from '../fault.ts';
import type { Call } from '../web/route.ts';
import { recipientsOf } from './recipients.ts';

export type AcceptCall = Call<unknown, unknown, ReadThanksRequest>;

/** What the organisation's settings, and not the wire's own bounds, find wrong. */
function faultsOf(ids: string[], { note }: ReadThanksRequest, settings: Settings): FieldFault[] {
  const faults: FieldFault[] = [];
  if (ids.length > settings.helpersPerNote)
    faults.push({ path: 'helpers', message: `may be ${settings.helpersPerNote} people at most` });
  if (note.text.length > settings.noteLength)
    faults.push({ path: 'note.text', message: `may be ${settings.noteLength} characters at most` });
  if (asSent(note).text === '')
    faults.push({ path: 'note.text', message: 'says nothing but a ticket’s marker' });
  return faults;
}

/** The entry as it is when nothing went before: accepted and claimed in one step. */
export async function freshEntry({ caller, body, now, context }: AcceptCall): Promise<LedgerEntry> {
  const ids = [...new Map(body.helpers.map((id) => [id.toLowerCase(), id])).values()];
  const [settings, { helpers, ownManager }] = await Promise.all([
    context.settings.known(),
    recipientsOf(ids, caller.id, body.ccOwnManager, context),
  ]);
  const fields = faultsOf(ids, body, settings);
  if (fields.length > 0) throw fault('invalid-request', { fields });

  const { tenantId, id, displayName, mail } = caller;
  const sender = { id, displayName, mail };
  const { source, ccManagers, visibility, occasion, claimant } = body;
  const at = now.toISOString();
  return {
    id: await thanksId(tenantId, sender.id, source, ids),
    tenantId,
    sender,
    source,
    helpers: helpers.map((helper) => audienceOf(helper, helpers, { sender, ccManagers, visibility })),
    note: asSent(body.note),
    ccManagers,
    visibility,
    occasion,
    ownManager,
    state: 'sending',
    acceptedAt: at,
    claim: context.newId(),
    claimant: claimant ?? null,
    claimedAt: at,
    attempts: 1,
    doubtfulAt: null,
    sentAt: null,
    knownBy: null,
    reason: null,
    recognisedAt: null,
    withdrawnAt: null,
    history: [
      { at, what: 'accepted', attempt: 0 },
      { at, what: 'claimed', attempt: 1 },
    ],
  };
}
