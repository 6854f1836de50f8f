import type { Helper, Person, Visibility } from './api.ts';
import type { LedgerHelper } from './delivery/ledger.ts';

export interface Choice {
  sender: Person;
  ccManagers: boolean;
  visibility: Visibility;
}

/**
 * What the sender's choice and the helper's preference leave: who sees the thank-you besides the helper. A manager
 * who wrote it, or is thanked in it, needs no copy. The digest tells a manager only what was sent to that manager.
 */
export function audienceOf(
  helper: Helper,
  all: Helper[],
  { sender, ccManagers, visibility }: Choice,
): LedgerHelper {
  const { id, displayName, mail, manager, preference } = helper;
  const isAlreadyIn = manager?.id === sender.id || all.some((other) => other.id === manager?.id);
  const ccManager = ccManagers && preference.ccManager && Boolean(manager?.mail) && !isAlreadyIn;
  return {
    id,
    displayName,
    mail,
    manager,
    ccManager,
    teamFeed: visibility === 'team' && preference.teamFeed,
    digest: ccManager && preference.digest,
  };
}
