import type { Helper } from '../../shared/api.ts';
import { shownToSenders } from '../../shared/preferences.ts';
import type { AppContext } from '../app-context.ts';
import type { DirectoryPerson } from '../graph/directory.ts';

/** People as senders may know them: with what each prefers, within what the organisation allows. */
export async function withPreferences(
  found: DirectoryPerson[],
  { people, settings }: Pick<AppContext, 'people' | 'settings'>,
): Promise<Helper[]> {
  const { teamFeed, digest } = await settings.known();
  return Promise.all(
    found.map(async (person) => {
      const own = await people.known(person.id);
      const allowed = { ...own, teamFeed: own.teamFeed && teamFeed, digest: own.digest && digest };
      return { ...person, ...shownToSenders(allowed) };
    }),
  );
}
