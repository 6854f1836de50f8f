import { defaultPreferences, type Preferences, PreferencesSchema } from '../../shared/preferences.ts';
import { choicesIn } from './choices.ts';
import { keyOf, type Table } from './table.ts';

/** How people like to be thanked, by their directory id. */
export interface People {
  read(userId: string): Promise<Preferences>;
  /** At most ten seconds old. */
  known(userId: string): Promise<Preferences>;
  change(
    userId: string,
    change: { [K in keyof Preferences]?: Preferences[K] | undefined },
  ): Promise<Preferences>;
}

const knownMs = 10_000;

export function people(table: Table, tenantId: string): People {
  const choices = choicesIn(table, PreferencesSchema, defaultPreferences, knownMs);
  const keyFor = (userId: string) => ({ partitionKey: keyOf(tenantId), rowKey: keyOf(userId.toLowerCase()) });
  return {
    read: (userId) => choices.read(keyFor(userId)),
    known: (userId) => choices.known(keyFor(userId)),
    change: (userId, change) => choices.change(keyFor(userId), change),
  };
}
