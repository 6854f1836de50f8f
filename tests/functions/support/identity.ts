import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { clientId, type DirectoryUser, tenantId } from './people.ts';

export const issuer = `https://login.example/${tenantId}/v2.0`;
const keys = await generateKeyPair('RS256');
const strangersKeys = await generateKeyPair('RS256');
const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'first', alg: 'RS256', use: 'sig' };

export const discovery = { issuer, jwks_uri: 'https://login.example/keys' };
export const keySet = { keys: [jwk] };

export interface TokenChange {
  issuer?: string;
  audience?: string;
  expiresAt?: number;
  notBefore?: number;
  claims?: Record<string, unknown>;
  by?: 'us' | 'a stranger' | 'nobody';
}

const hourSeconds = 3_600;

/** A real signed token for our own API, as the identity platform would give it, or with one thing wrong. */
export async function tokenFor(user: DirectoryUser, now: Date, change: TokenChange = {}): Promise<string> {
  const seconds = Math.floor(now.getTime() / 1_000);
  const claims = {
    oid: user.id,
    tid: tenantId,
    scp: 'access_as_user',
    name: user.displayName,
    preferred_username: user.userPrincipalName,
    ...change.claims,
  };
  const common = <T extends SignJWT | UnsecuredJWT>(jwt: T) =>
    jwt
      .setIssuer(change.issuer ?? issuer)
      .setAudience(change.audience ?? clientId)
      .setIssuedAt(seconds)
      .setNotBefore(change.notBefore ?? seconds)
      .setExpirationTime(change.expiresAt ?? seconds + hourSeconds);
  if (change.by === 'nobody') return (common(new UnsecuredJWT(claims)) as UnsecuredJWT).encode();
  const key = change.by === 'a stranger' ? strangersKeys.privateKey : keys.privateKey;
  const header = { alg: 'RS256', kid: 'first' };
  return (common(new SignJWT(claims)) as SignJWT).setProtectedHeader(header).sign(key);
}
