import { createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import * as v from 'valibot';
import { fault } from '../fault.ts';
import type { VerifyCaller } from './caller.ts';

const DiscoverySchema = v.object({ issuer: v.string(), jwks_uri: v.pipe(v.string(), v.url()) });
const scope = 'access_as_user';
const ClaimsSchema = v.object({
  oid: v.pipe(v.string(), v.uuid()),
  tid: v.pipe(v.string(), v.uuid()),
  exp: v.number(),
  scp: v.pipe(
    v.string(),
    v.check((scopes) => scopes.split(' ').includes(scope)),
  ),
  name: v.optional(v.string()),
  preferred_username: v.optional(v.string()),
  roles: v.optional(v.array(v.string()), []),
});

interface Issuer {
  issuer: string;
  keys: JWTVerifyGetKey;
}
export interface SignInSettings {
  authority: string;
  clientId: string;
  tenantId: string;
}
const timeoutMs = 4_000;

/** Verifies a v2 access token of our own API: signature, issuer, audience, tenant, scope and times. */
export function callerVerifier(settings: SignInSettings, fetch: typeof globalThis.fetch): VerifyCaller {
  let known: Promise<Issuer> | undefined;
  async function discover(): Promise<Issuer> {
    const url = `${settings.authority}/.well-known/openid-configuration`;
    const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
    const { issuer, jwks_uri } = v.parse(DiscoverySchema, await response.json());
    const options = { timeoutDuration: timeoutMs, [customFetch]: fetch };
    return { issuer, keys: createRemoteJWKSet(new URL(jwks_uri), options) };
  }
  const issuerOf = () => {
    known ??= discover().catch((cause) => {
      known = undefined;
      throw fault('directory-unavailable', { cause, retryAfterSeconds: 60 });
    });
    return known;
  };

  return async (authorization, now) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
    if (!token) throw fault('not-signed-in');
    const { issuer, keys } = await issuerOf();
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience: settings.clientId,
      algorithms: ['RS256'],
      clockTolerance: 60,
      currentDate: now,
    }).catch((cause) => {
      if (isOurFault(cause)) throw fault('directory-unavailable', { cause, retryAfterSeconds: 60 });
      throw fault('not-signed-in', { cause });
    });
    const claims = v.safeParse(ClaimsSchema, payload);
    if (!claims.success || claims.output.tid !== settings.tenantId) throw fault('not-signed-in');
    const { oid, tid, name, preferred_username: username, roles } = claims.output;
    return {
      tenantId: tid,
      id: oid,
      displayName: name ?? username ?? oid,
      mail: username?.includes('@') ? username : null,
      roles,
    };
  };
}

/** The keys could not be fetched: that says nothing about the token. */
const isOurFault = (cause: unknown) =>
  cause instanceof errors.JWKSTimeout ||
  !(cause instanceof errors.JOSEError) ||
  cause.code === errors.JOSEError.code;
