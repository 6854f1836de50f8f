import * as v from 'valibot';
import { stack } from '../stack/stack.ts';

/** MSAL's request to its host (BridgeRequestEnvelope of @azure/msal-browser), as far as the broker looks at it. */
const RequestSchema = v.looseObject({
  messageType: v.literal('NestedAppAuthRequest'),
  method: v.string(),
  requestId: v.string(),
});

export type AskConsent = (scopes: string[]) => Promise<boolean>;

const needsThePerson = (requestId: string) => ({
  messageType: 'NestedAppAuthResponse',
  requestId,
  success: false,
  error: { status: 'USER_INTERACTION_REQUIRED', code: 'consent_required', description: 'Ask interactively.' },
});

/** Answers one request for a token as `user`; only a request that may show a window asks for consent. */
export async function answerNaa(user: string, written: string, askConsent: AskConsent): Promise<string> {
  const request = v.parse(RequestSchema, JSON.parse(written));
  const first = await stack.naa({ user, request });
  if ('response' in first) return JSON.stringify(first.response);
  if (request.method !== 'GetTokenPopup') return JSON.stringify(needsThePerson(request.requestId));
  const consent = await askConsent(first.needsConsent);
  const second = await stack.naa({ user, request, consent });
  return JSON.stringify('response' in second ? second.response : needsThePerson(request.requestId));
}
