import { randomUUID } from 'node:crypto';
import { type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { guidOf } from '../tenant/ids.ts';
import type { Person, Tenant } from '../tenant/tenant.ts';
import type { SigningKey } from './key.ts';

export const graphAudience = 'https://graph.microsoft.com';
export const lifetimeSeconds = 3_600;

/** What the admin granted the functions app's managed identity (docs/architecture.md, "Consent tiers"). */
export const appRoles = ['User.Read.All', 'GroupMember.ReadBasic.All', 'Mail.Send', 'Mail.Read'];

export type Mint = ReturnType<typeof mint>;

/** Signs tokens as Entra's v2.0 endpoint shapes them. */
export function mint(tenant: Tenant, key: SigningKey, issuer: string, now: () => number) {
  const sign = (claims: JWTPayload) => {
    const seconds = Math.floor(now() / 1_000);
    return new SignJWT({ iss: issuer, tid: tenant.id, ver: '2.0', uti: randomUUID(), ...claims })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.id })
      .setIssuedAt(seconds)
      .setNotBefore(seconds)
      .setExpirationTime(seconds + lifetimeSeconds)
      .sign(key.private);
  };
  const who = (person: Person, audience: string) => ({
    aud: audience,
    oid: person.id,
    sub: guidOf('subject', person.id, audience),
    name: String(person.resource.displayName),
    preferred_username: person.upn,
    ...(person.appRoles.length > 0 && audience === tenant.clientId && { roles: person.appRoles }),
  });
  return {
    forApi: (person: Person) =>
      sign({ ...who(person, tenant.clientId), azp: tenant.clientId, azpacr: '0', scp: 'access_as_user' }),
    forGraph: (person: Person, scopes: readonly string[]) =>
      sign({
        ...who(person, graphAudience),
        appid: tenant.clientId,
        upn: person.upn,
        idtyp: 'user',
        scp: scopes.join(' '),
      }),
    forApp: (audience: string) => {
      const principal = guidOf('managed-identity', tenant.id);
      const roles = audience === graphAudience ? appRoles : [];
      return sign({ aud: audience, appid: principal, oid: principal, sub: principal, idtyp: 'app', roles });
    },
    idToken: (person: Person, nonce: string | undefined) =>
      sign({ ...who(person, tenant.clientId), ...(nonce && { nonce }) }),
  };
}

/** The claims of a Graph token, or null for one that Graph would refuse. */
export const verifier =
  (key: SigningKey, issuer: string, now: () => number) =>
  (token: string): Promise<JWTPayload | null> =>
    jwtVerify(token, key.public, {
      issuer,
      audience: graphAudience,
      algorithms: ['RS256'],
      currentDate: new Date(now()),
      clockTolerance: 300,
    }).then(
      ({ payload }) => payload,
      () => null,
    );
