import type { Helper, Person } from '../../shared/api.ts';
import { audienceOf, ownManagerIn } from '../../shared/audience.ts';
import type { Me } from '../../shared/detection/types.ts';
import { same } from './relation.ts';

/** Who would get a copy of one note, as the server decides it too: each person once, nobody against a preference. */
export function copiesOf(
  helpers: Helper[],
  sender: { me: Me; mine: Helper | null },
  choice: { ccManagers: boolean; ccOwnManager: boolean },
): Person[] {
  const { me, mine } = sender;
  const self: Person = mine ?? { id: '', displayName: me.name, mail: me.address };
  const managers = helpers.flatMap((helper) => {
    const seen = audienceOf(helper, helpers, {
      sender: self,
      ccManagers: choice.ccManagers,
      visibility: 'private',
    });
    return seen.ccManager && helper.manager && !same(helper.manager.mail, me.address) ? [helper.manager] : [];
  });
  const own = choice.ccOwnManager && mine ? ownManagerIn(mine.manager, helpers, mine.id) : null;
  const all = own ? [...managers, own] : managers;
  return all.filter((person, at) => all.findIndex(({ id }) => id === person.id) === at);
}
