/** Scopes that every user may grant for themselves; the add-in asks for no others (docs/architecture.md). */
export const grantableScopes = ['Mail.Send', 'Mail.Read', 'Chat.Read', 'User.Read'];
const openIdScopes = ['openid', 'profile', 'email', 'offline_access'];
const adminScopes = ['ChannelMessage.Read.All', 'GroupMember.ReadBasic.All', 'User.Read.All'];

export type Wanted =
  | { resource: 'api' }
  | { resource: 'graph'; scopes: string[] }
  | { resource: 'unknown'; scope: string }
  | { resource: 'admin'; scope: string };

/** Which resource a scope string addresses: one token is for one resource, as in Entra. */
export function wantedScopes(scope: string, clientId: string): Wanted {
  const scopes = scope
    .split(/\s+/)
    .filter((one) => one && !openIdScopes.includes(one))
    .map((one) => one.replace(/^https:\/\/graph\.microsoft\.com\//, ''));
  const api = `api://${clientId}/`;
  if (scopes.length > 0 && scopes.every((one) => one === `${api}access_as_user` || one === `${api}.default`))
    return { resource: 'api' };
  const admin = scopes.find((one) => adminScopes.includes(one));
  if (admin) return { resource: 'admin', scope: admin };
  const unknown = scopes.find((one) => !grantableScopes.includes(one));
  return unknown ? { resource: 'unknown', scope: unknown } : { resource: 'graph', scopes };
}

/** Who granted which Graph scopes: `{person id: scopes}`, kept in the state. */
export type Consents = Record<string, string[]>;

export const missingScopes = (consents: Consents, personId: string, scopes: string[]): string[] =>
  scopes.filter((scope) => !consents[personId]?.includes(scope));

export function grant(consents: Consents, personId: string, scopes: string[]): void {
  consents[personId] = [...new Set([...(consents[personId] ?? []), ...scopes])];
}
