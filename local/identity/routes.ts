import { Hono } from 'hono';
import type { Tenant } from '../tenant/tenant.ts';
import type { SigningKey } from './key.ts';
import { lifetimeSeconds, type Mint } from './tokens.ts';

interface Identity {
  tenant: Tenant;
  key: SigningKey;
  mint: Mint;
  /** The issuer, `{origin}/{tenant}/v2.0`. */
  authority: string;
  identityHeader: string;
  now: () => number;
}

/** Discovery and keys as Entra publishes them, and the managed-identity endpoint as App Service runs it. */
export function identityRoutes({ tenant, key, mint, authority, identityHeader, now }: Identity): Hono {
  const app = new Hono();
  const base = authority.slice(0, -'/v2.0'.length);

  app.get(`/${tenant.id}/v2.0/.well-known/openid-configuration`, (c) =>
    c.json({
      issuer: authority,
      authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
      token_endpoint: `${base}/oauth2/v2.0/token`,
      jwks_uri: `${base}/discovery/v2.0/keys`,
      response_modes_supported: ['query', 'fragment', 'form_post'],
      response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
      scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
      subject_types_supported: ['pairwise'],
      id_token_signing_alg_values_supported: ['RS256'],
      claims_supported: [
        'sub',
        'iss',
        'aud',
        'exp',
        'iat',
        'tid',
        'oid',
        'name',
        'preferred_username',
        'nonce',
      ],
    }),
  );
  app.get(`/${tenant.id}/discovery/v2.0/keys`, (c) => c.json({ keys: [key.publicJwk] }));

  app.get('/local/msi/token', async (c) => {
    const resource = c.req.query('resource');
    if (c.req.header('x-identity-header') !== identityHeader)
      return c.json({ statusCode: 401, message: 'The x-identity-header is not the one of this app.' }, 401);
    if (c.req.query('api-version') !== '2019-08-01' || !resource)
      return c.json({ statusCode: 400, message: 'api-version=2019-08-01 and resource are required.' }, 400);
    return c.json({
      access_token: await mint.forApp(resource.replace(/\/$/, '')),
      expires_on: String(Math.floor(now() / 1_000) + lifetimeSeconds),
      resource,
      token_type: 'Bearer',
    });
  });
  return app;
}
