/**
 * The host's side of nested app authentication. Shapes as @azure/msal-browser 5 sends and reads them
 * (dist/naa/BridgeProxy.mjs, dist/naa/mapping/NestedAppAuthAdapter.mjs).
 */
import * as v from 'valibot';
import type { Person, Tenant } from '../tenant/tenant.ts';
import { type Consents, grant, missingScopes, wantedScopes } from './consents.ts';
import { lifetimeSeconds, type Mint } from './tokens.ts';

export const NaaRequestSchema = v.looseObject({
  messageType: v.literal('NestedAppAuthRequest'),
  method: v.string(),
  requestId: v.string(),
  tokenParams: v.optional(
    v.looseObject({ clientId: v.string(), scope: v.string(), nonce: v.optional(v.nullable(v.string())) }),
  ),
});
export type NaaRequest = v.InferOutput<typeof NaaRequestSchema>;

type Status = 'USER_INTERACTION_REQUIRED' | 'USER_CANCEL' | 'NO_NETWORK' | 'PERSISTENT_ERROR';
export type NaaAnswer = { response: object } | { needsConsent: string[] };

interface Host {
  tenant: Tenant;
  mint: Mint;
  consents: Consents;
  /** Called after a consent was given. */
  save: () => void;
}

export const naaFailure = (request: NaaRequest, status: Status, description: string): NaaAnswer => ({
  response: {
    messageType: 'NestedAppAuthResponse',
    requestId: request.requestId,
    success: false,
    error: { status, code: status.toLowerCase(), subError: '', description },
  },
});

/** `consent`: what the person answered when asked, or undefined when nobody has asked yet. */
export async function answerNaa(
  host: Host,
  person: Person,
  request: NaaRequest,
  consent: boolean | undefined,
): Promise<NaaAnswer> {
  const { tenant, mint, consents } = host;
  const account = accountOf(tenant, person);
  const answer = { messageType: 'NestedAppAuthResponse', requestId: request.requestId, success: true };
  if (request.method === 'GetInitContext') {
    const { homeAccountId, environment, tenantId } = account;
    const accountContext = { homeAccountId, environment, tenantId };
    const initContext = {
      sdkName: 'kind-regards-local',
      sdkVersion: '1',
      accountContext,
      capabilities: { queryAccount: true },
    };
    return { response: { ...answer, initContext } };
  }
  const { tokenParams } = request;
  if (!['GetToken', 'GetTokenPopup'].includes(request.method) || !tokenParams)
    return naaFailure(request, 'PERSISTENT_ERROR', `The host does not know ${request.method}.`);
  if (tokenParams.clientId !== tenant.clientId)
    return naaFailure(
      request,
      'PERSISTENT_ERROR',
      `AADSTS700016: no application ${tokenParams.clientId} here.`,
    );

  const wanted = wantedScopes(tokenParams.scope, tenant.clientId);
  if (wanted.resource === 'unknown')
    return naaFailure(request, 'PERSISTENT_ERROR', `AADSTS70011: the scope ${wanted.scope} is not valid.`);
  if (wanted.resource === 'admin')
    return naaFailure(request, 'PERSISTENT_ERROR', `AADSTS90094: an admin must grant ${wanted.scope}.`);
  const missing = wanted.resource === 'graph' ? missingScopes(consents, person.id, wanted.scopes) : [];
  if (missing.length > 0) {
    const silent = request.method === 'GetToken';
    const required = `AADSTS65001: ${person.upn} has not consented to ${missing.join(' ')}.`;
    if (silent) return naaFailure(request, 'USER_INTERACTION_REQUIRED', required);
    if (consent === undefined) return { needsConsent: missing };
    if (!consent) return naaFailure(request, 'USER_CANCEL', 'AADSTS65004: the person declined to consent.');
    grant(consents, person.id, missing);
    host.save();
  }
  // Entra puts every consented scope of the resource into a token, not only those asked for.
  const scopes = [...new Set([...(consents[person.id] ?? []), 'openid', 'profile'])];
  const id_token = await mint.idToken(person, tokenParams.nonce ?? undefined);
  const token = {
    access_token: await (wanted.resource === 'api' ? mint.forApi(person) : mint.forGraph(person, scopes)),
    expires_in: lifetimeSeconds,
    id_token,
    properties: null,
    scope: wanted.resource === 'api' ? tokenParams.scope : `${tokenParams.scope} ${scopes.join(' ')}`,
    token_type: 'Bearer',
  };
  return { response: { ...answer, token, account: { ...account, idToken: id_token } } };
}

const accountOf = (tenant: Tenant, person: Person) => ({
  environment: 'login.microsoftonline.com',
  homeAccountId: `${person.id}.${tenant.id}`,
  localAccountId: person.id,
  tenantId: tenant.id,
  username: person.upn,
  name: String(person.resource.displayName),
});
