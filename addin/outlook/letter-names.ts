import type { Person } from '../../shared/api.ts';
import { firstNameOf } from '../../shared/notes/names.ts';

/** "Priya and Sam", as the reader's language lists people. */
export const firstNames = (people: Pick<Person, 'displayName'>[], locale: string): string =>
  new Intl.ListFormat(locale).format(people.map(({ displayName }) => firstNameOf(displayName)));
