import { defaultSettings, type Settings, SettingsSchema } from '../../shared/settings.ts';
import { choicesIn } from './choices.ts';
import { keyOf, type Table } from './table.ts';

/** What administrators decided for the organisation. */
export interface OrganisationSettings {
  read(): Promise<Settings>;
  /** At most half a minute old. */
  known(): Promise<Settings>;
  change(change: { [K in keyof Settings]?: Settings[K] | undefined }): Promise<Settings>;
}

const knownMs = 30_000;

export function organisationSettings(table: Table, tenantId: string): OrganisationSettings {
  const choices = choicesIn(table, SettingsSchema, defaultSettings, knownMs);
  const key = { partitionKey: keyOf(tenantId), rowKey: 'settings' };
  return {
    read: () => choices.read(key),
    known: () => choices.known(key),
    change: (change) => choices.change(key, change),
  };
}
