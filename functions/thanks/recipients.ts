import type { Helper, Person } from '../../shared/api.ts';
import { ownManagerIn } from '../../shared/audience.ts';
import type { AppContext } from '../app-context.ts';
import { fault } from '../fault.ts';
import { refuseTheReserved, withPreferences } from '../people/with-preferences.ts';

export interface Recipients {
  /** In the order asked for. */
  helpers: Helper[];
  ownManager: Person | null;
}

/** Everybody a thank-you goes to, from the directory; the first fault names whoever cannot be thanked. */
export async function recipientsOf(
  ids: string[],
  senderId: string,
  ccOwnManager: boolean,
  context: AppContext,
): Promise<Recipients> {
  const fieldOf = (id: string, message: string) => ({ path: `helpers.${ids.indexOf(id)}`, message });
  const self = ids.find((id) => id.toLowerCase() === senderId.toLowerCase());
  if (self) throw fault('self-thanks', { fields: [fieldOf(self, 'is you')] });

  const [everybody] = await Promise.all([
    context.directory.byIds(ccOwnManager ? [...ids, senderId] : ids),
    // Known by the time the directory has answered.
    ...ids.map((id) => context.people.known(id)),
  ]);
  const found = new Map(everybody.map((person) => [person.id.toLowerCase(), person]));
  const personOf = (id: string) => found.get(id.toLowerCase());
  const missing = ids.filter((id) => !personOf(id));
  if (missing.length > 0)
    throw fault('helper-not-found', { fields: missing.map((id) => fieldOf(id, 'is not in the directory')) });
  const unreachable = ids.filter((id) => !personOf(id)?.mail);
  if (unreachable.length > 0)
    throw fault('no-recipient', { fields: unreachable.map((id) => fieldOf(id, 'has no mailbox')) });

  const helpers = await withPreferences(
    ids.flatMap((id) => personOf(id) ?? []),
    context,
  );
  refuseTheReserved(helpers);
  const ownManager = ownManagerIn(personOf(senderId)?.manager ?? null, helpers, senderId);
  return { helpers, ownManager };
}
