import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Deployment } from '../../shared/api.ts';
import { type Api, apiClient } from '../common/api-client.ts';
import { FacesProvider } from '../common/photos.tsx';
import { nestedSignIn } from '../common/sign-in.ts';

export interface Session {
  api: Api;
  /** Asks the person; only a click may. */
  signIn: () => Promise<unknown>;
}

const SessionContext = createContext<Session | null>(null);

export function SessionProvider({ deployment, children }: { deployment: Deployment; children: ReactNode }) {
  const session = useMemo(() => {
    const sign = nestedSignIn(deployment);
    const scopes = [deployment.apiScope];
    return {
      api: apiClient((fresh) => sign.acquire(scopes, { fresh })),
      signIn: () => sign.acquire(scopes, { interactive: true, fresh: true }),
    };
  }, [deployment]);
  return (
    <SessionContext value={session}>
      <FacesProvider photo={session.api.photo}>{children}</FacesProvider>
    </SessionContext>
  );
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession needs a SessionProvider above it.');
  return session;
}
