import { createContext, useContext } from 'react';
import type { Deployment } from '../../shared/api.ts';
import { type Api, apiClient } from '../common/api-client.ts';
import { type Graph, graphClient, scopes } from '../common/graph-client.ts';
import { nestedSignIn, type SignIn } from '../common/sign-in.ts';
import { browserStorage } from './draft-store.ts';
import { type EarlierNotes, earlierNotes } from './earlier-notes.ts';
import type { Host } from './host.ts';

/** What the pane acts through. */
export interface Services {
  host: Host;
  signIn: SignIn;
  api: Api;
  apiScope: string;
  /** Loaded on first use: most openings send nothing. */
  graph: () => Promise<Graph>;
  /** Whether Mail.Read was granted already; never prompts. */
  canLook: () => Promise<boolean>;
  /** What a further note to someone doesn't say again. */
  earlier: EarlierNotes;
  now: () => Date;
}

export function connect(deployment: Deployment, host: Host): Services {
  const signIn = nestedSignIn(deployment);
  let graph: Promise<Graph> | undefined;
  return {
    host,
    signIn,
    api: apiClient((fresh) => signIn.acquire([deployment.apiScope], { fresh })),
    apiScope: deployment.apiScope,
    graph: () => {
      graph ??= graphClient(deployment.graphBase, signIn);
      graph.catch(() => {
        graph = undefined;
      });
      return graph;
    },
    canLook: () => signIn.has(scopes.read),
    earlier: earlierNotes(host.me.address, browserStorage()),
    now: () => new Date(),
  };
}

const ServicesContext = createContext<Services | null>(null);
export const ServicesProvider = ServicesContext.Provider;
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('The pane needs its services around it.');
  return services;
}
