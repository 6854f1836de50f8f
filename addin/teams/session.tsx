import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Deployment } from '../../shared/api.ts';
import { type Api, apiClient } from '../common/api-client.ts';
import { graphClient, scopes } from '../common/graph-client.ts';
import { FacesProvider } from '../common/photos.tsx';
import { nestedSignIn } from '../common/sign-in.ts';
import type { RecoveryParts } from '../common/use-unfinished.ts';

export interface Session extends RecoveryParts {
  api: Api;
  /** Asks the person; only a click may. */
  signIn: () => Promise<unknown>;
}

const SessionContext = createContext<Session | null>(null);

export function SessionProvider({ deployment, children }: { deployment: Deployment; children: ReactNode }) {
  const session = useMemo(() => {
    const sign = nestedSignIn(deployment);
    const own = [deployment.apiScope];
    return {
      api: apiClient((fresh) => sign.acquire(own, { fresh })),
      signIn: () => sign.acquire(own, { interactive: true, fresh: true }),
      graph: () => graphClient(deployment.graphBase, sign),
      canLook: () => sign.has(scopes.read),
      now: () => new Date(),
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
