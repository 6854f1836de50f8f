import type { RoamingSettings } from './host.ts';

/** Office's settings of this add-in in this mailbox. What another version left there is no text of ours. */
export function roamingSettings(office: typeof Office): RoamingSettings {
  // Some phones have none.
  const settings = office.context.roamingSettings as Office.RoamingSettings | undefined;
  return {
    read: (key) => {
      const value: unknown = settings?.get(key);
      return typeof value === 'string' ? value : '';
    },
    write: (key, value) =>
      new Promise((resolve, reject) => {
        if (!settings) return reject(new Error('This Outlook keeps no settings.'));
        if (value === '') settings.remove(key);
        else settings.set(key, value);
        settings.saveAsync((answer) =>
          answer.status === office.AsyncResultStatus.Succeeded
            ? resolve()
            : reject(new Error(answer.error.name)),
        );
      }),
  };
}
