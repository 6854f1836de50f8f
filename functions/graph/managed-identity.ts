import type { TokenCredential } from '@azure/identity';
import { fault } from '../fault.ts';

/** Graph's own scope, whatever address it is reached at. */
const scope = 'https://graph.microsoft.com/.default';

/** The app's own token; the credential caches it. */
export const graphToken = (credential: TokenCredential) => async (): Promise<string> => {
  try {
    const token = await credential.getToken(scope);
    if (token) return token.token;
  } catch (cause) {
    throw fault('directory-unavailable', { cause, retryAfterSeconds: 60 });
  }
  throw fault('directory-unavailable', { retryAfterSeconds: 60 });
};
