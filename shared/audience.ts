import type { Helper, Person, Visibility } from './api.ts';
import type { LedgerHelper } from './delivery/ledger.ts';

export interface Choice {
  sender: Person;
  ccManagers: boolean;
  visibility: Visibility;
}

/** As much of a helper as decides who else sees the note. */
type Reporting = Pick<Helper, 'id' | 'displayName' | 'mail' | 'manager' | 'preference'>;

const reportsTo = (manager: Person, helpers: Reporting[]) =>
  helpers.filter((helper) => helper.manager?.id === manager.id);

/**
 * What the sender's choice and the helpers' preferences leave: who sees the thank-you besides the helper. All read the
 * same words, so the most reserved decides: a manager is copied, or told by the digest, only if everybody in the note
 * who reports to them likes it, and a team sees it only if everybody thanked does. The digest tells a manager what the
 * sender meant for that manager (`ccManagers`), with or without a copy. A manager who wrote it, or is thanked in it,
 * needs neither.
 */
export function audienceOf(
  helper: Reporting,
  all: Reporting[],
  { sender, ccManagers, visibility }: Choice,
): LedgerHelper {
  const { id, displayName, mail, manager } = helper;
  const isAlreadyIn = manager?.id === sender.id || all.some((other) => other.id === manager?.id);
  const meantForManager = ccManagers && manager?.mail && !isAlreadyIn ? manager : null;
  const reports = meantForManager ? reportsTo(meantForManager, all) : [];
  return {
    id,
    displayName,
    mail,
    manager,
    ccManager: meantForManager !== null && reports.every((each) => each.preference.ccManager),
    teamFeed: visibility === 'team' && all.every((each) => each.preference.teamFeed),
    digest: meantForManager !== null && reports.every((each) => each.preference.digest),
  };
}

/**
 * The sender's own manager, as far as a copy may go there: not to whoever wrote it or is thanked in it, nor to the
 * manager of a helper who prefers no copy.
 */
export function ownManagerIn(manager: Person | null, helpers: Reporting[], senderId: string): Person | null {
  if (!manager?.mail || manager.id === senderId) return null;
  if (helpers.some((helper) => helper.id === manager.id)) return null;
  return reportsTo(manager, helpers).every((helper) => helper.preference.ccManager) ? manager : null;
}
