import type { AuthError, IPublicClientApplication } from '@azure/msal-browser';
import type { Deployment } from '../../shared/api.ts';
import { asProblem, ProblemError } from './problem.ts';

export interface SignIn {
  /** An access token. Silent unless `interactive`, which only a click may ask for. Throws `sign-in-*` or `offline`. */
  acquire(scopes: string[], options?: { interactive?: boolean; fresh?: boolean }): Promise<string>;
  /** Whether the scopes were granted already; never prompts. */
  has(scopes: string[]): Promise<boolean>;
}

/** Nested app authentication: Outlook or Teams signs in for us, so there is no secret and no redirect. */
export function nestedSignIn(deployment: Deployment): SignIn {
  let starting: Promise<IPublicClientApplication> | undefined;
  const underWay = new Map<string, Promise<string>>();

  // MSAL is 72 kB (gzip): it is fetched when the first token is wanted, after the first paint.
  const start = () => {
    starting ??= import('./msal.ts').then(({ createNestablePublicClientApplication }) =>
      createNestablePublicClientApplication({
        auth: { clientId: deployment.clientId, authority: deployment.signInAuthority },
        cache: { cacheLocation: 'localStorage' },
        system: { loggerOptions: { piiLoggingEnabled: false } },
      }),
    );
    starting.catch(() => {
      starting = undefined;
    });
    return starting;
  };

  const ask = async (scopes: string[], interactive: boolean, fresh: boolean): Promise<string> => {
    try {
      const app = await start();
      const request = { scopes };
      const result = interactive
        ? await app.acquireTokenPopup(request)
        : await app.acquireTokenSilent({ ...request, forceRefresh: fresh });
      return result.accessToken;
    } catch (cause) {
      const problem = asProblem(cause);
      throw problem.code === 'offline' ? problem : new ProblemError(reasonOf(cause), { cause });
    }
  };

  const acquire: SignIn['acquire'] = (scopes, { interactive = false, fresh = false } = {}) => {
    const key = `${interactive} ${fresh} ${scopes.join(' ')}`;
    const running = underWay.get(key);
    if (running) return running;
    const asked = ask(scopes, interactive, fresh).finally(() => underWay.delete(key));
    underWay.set(key, asked);
    return asked;
  };

  return {
    acquire,
    has: (scopes) =>
      acquire(scopes).then(
        () => true,
        () => false,
      ),
  };
}

const interactionCodes = /interaction_required|consent_required|login_required|no_account|ux_not_allowed/;
const refusedCodes = /user_cancel|access_denied|consent_declined/;

function reasonOf(fault: unknown) {
  const { errorCode = '', name = '' } = fault as Partial<AuthError>;
  if (name === 'InteractionRequiredAuthError' || interactionCodes.test(errorCode)) return 'sign-in-needed';
  if (refusedCodes.test(errorCode)) return 'sign-in-refused';
  if (/no_network|network_error/.test(errorCode)) return 'offline';
  return 'sign-in-unavailable';
}
