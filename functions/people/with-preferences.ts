import type { Card, Person, Preference } from '../../shared/api.ts';
import { shownToSenders } from '../../shared/preferences.ts';
import type { AppContext } from '../app-context.ts';
import { fault } from '../fault.ts';

/** People as senders may know them: with what each prefers, within what the organisation allows. */
export async function withPreferences<P extends { id: string }>(
  found: P[],
  { people, settings }: Pick<AppContext, 'people' | 'settings'>,
): Promise<(P & { preference: Preference; card: Card })[]> {
  const { teamFeed, digest } = await settings.known();
  return Promise.all(
    found.map(async (person) => {
      const own = await people.known(person.id);
      const allowed = { ...own, teamFeed: own.teamFeed && teamFeed, digest: own.digest && digest };
      return { ...person, ...shownToSenders(allowed) };
    }),
  );
}

/** Throws for the first who wants no notes: named, without a reason. */
export function refuseTheReserved(helpers: (Person & { preference: Preference })[]): void {
  const reserved = helpers.find((helper) => !helper.preference.thanks);
  if (!reserved) return;
  const { id, displayName, mail } = reserved;
  const fields = [{ path: `helpers.${helpers.indexOf(reserved)}`, message: 'prefers no thank-you notes' }];
  throw fault('helper-declines', { fields, about: { helper: { id, displayName, mail } } });
}
