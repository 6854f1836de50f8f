import * as v from 'valibot';

const guid = v.pipe(v.string(), v.uuid('must be a GUID'));
const url = v.pipe(v.string(), v.url('must be a URL'), v.transform(withoutEndingSlash));
const list = (separator: RegExp) =>
  v.pipe(
    v.string(),
    v.transform((text) => text.split(separator).filter((part) => part !== '')),
  );

const officeScript = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
/** Where Outlook on the web and Teams frame an add-in (Teams: "Prerequisites" for tabs, with its `frame-ancestors`). */
const microsoft365 = [
  'https://outlook.office.com https://outlook.office365.com https://outlook.live.com',
  'https://*.cloud.microsoft https://*.office.com https://*.microsoft365.com',
  'https://teams.microsoft.com https://*.teams.microsoft.com',
].join(' ');

const SettingsSchema = v.pipe(
  v.object({
    TENANT_ID: guid,
    CLIENT_ID: guid,
    AUTHORITY: v.optional(url),
    SIGN_IN_AUTHORITY: v.optional(url),
    GRAPH_BASE: v.optional(url, 'https://graph.microsoft.com/v1.0'),
    PUBLIC_ORIGIN: url,
    OFFICE_SCRIPTS: v.optional(list(/\s*,\s*/), officeScript),
    FRAME_ANCESTORS: v.optional(v.string(), microsoft365),
    DIGEST_MAILBOX: v.pipe(v.string(), v.email('must be a mail address')),
    DIGEST_SCHEDULE: v.optional(v.string(), '0 0 7 * * 1'),
    AzureWebJobsStorage: v.optional(v.string()),
    AzureWebJobsStorage__tableServiceUri: v.optional(url),
  }),
  v.forward(
    v.partialCheck(
      [['AzureWebJobsStorage'], ['AzureWebJobsStorage__tableServiceUri']],
      (settings) => Boolean(settings.AzureWebJobsStorage ?? settings.AzureWebJobsStorage__tableServiceUri),
      'is missing (or AzureWebJobsStorage__tableServiceUri, with the managed identity)',
    ),
    ['AzureWebJobsStorage'],
  ),
);

function withoutEndingSlash(text: string): string {
  return text.replace(/\/+$/, '');
}

export type Storage = { connectionString: string } | { tableServiceUri: string };
export type Config = ReturnType<typeof readConfig>;

/** Everything that differs between deployments. Says every fault at once, so that one look mends them all. */
export function readConfig(environment: Record<string, string | undefined>) {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = v.safeParse(SettingsSchema, given);
  if (!read.success) {
    const faults = read.issues.map((issue) => {
      const name = v.getDotPath(issue) ?? 'settings';
      return `${name} ${issue.received === 'undefined' ? 'is missing' : issue.message}`;
    });
    throw new Error(`Kind Regards cannot start. Settings: ${faults.join('; ')}.`);
  }
  const settings = read.output;
  const storage: Storage = settings.AzureWebJobsStorage
    ? { connectionString: settings.AzureWebJobsStorage }
    : { tableServiceUri: settings.AzureWebJobsStorage__tableServiceUri ?? '' };
  const signIn = `https://login.microsoftonline.com/${settings.TENANT_ID}`;
  return {
    tenantId: settings.TENANT_ID,
    clientId: settings.CLIENT_ID,
    authority: settings.AUTHORITY ?? `${signIn}/v2.0`,
    signInAuthority: settings.SIGN_IN_AUTHORITY ?? signIn,
    graphBase: settings.GRAPH_BASE,
    publicOrigin: settings.PUBLIC_ORIGIN,
    officeScripts: settings.OFFICE_SCRIPTS,
    frameAncestors: settings.FRAME_ANCESTORS,
    digestMailbox: settings.DIGEST_MAILBOX,
    digestSchedule: settings.DIGEST_SCHEDULE,
    storage,
  };
}
