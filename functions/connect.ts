import { randomUUID } from 'node:crypto';
import type { TokenCredential } from '@azure/identity';
import type { AppContext } from './app-context.ts';
import type { Config } from './config.ts';
import { digestMailbox } from './digest/digest-mailbox.ts';
import { directory as directoryOf } from './graph/directory.ts';
import { connectGraph } from './graph/graph.ts';
import { graphToken } from './graph/managed-identity.ts';
import { callerVerifier } from './sign-in/verify-caller.ts';
import { digestIndex } from './tables/digest-index.ts';
import { digestOutbox } from './tables/digest-outbox.ts';
import { healthLog } from './tables/health-log.ts';
import { ledgerStore } from './tables/ledger-store.ts';
import { ledgerSweep } from './tables/ledger-sweep.ts';
import { people } from './tables/people.ts';
import { recognitionLog } from './tables/recognition-log.ts';
import { organisationSettings } from './tables/settings.ts';
import type { Table } from './tables/table.ts';
import { teams } from './teams/team-member.ts';
import { turnstile } from './web/turnstile.ts';

export interface Seams {
  fetch: typeof globalThis.fetch;
  credential: TokenCredential;
  table: (name: string) => Table;
}

/** Puts the app together on its two seams: Graph behind `fetch`, storage behind tables. */
export function connect(config: Config, { fetch, credential, table }: Seams): AppContext {
  const graph = connectGraph(config.graphBase, graphToken(credential), fetch);
  const directory = directoryOf(graph);
  const ledger = table('Ledger');
  return {
    config,
    verifyCaller: callerVerifier(config, fetch),
    directory,
    teams: teams(directory),
    people: people(table('People'), config.tenantId),
    settings: organisationSettings(table('Settings'), config.tenantId),
    ledger: ledgerStore(ledger),
    sweep: ledgerSweep(ledger),
    health: healthLog(table('Health')),
    recognitions: recognitionLog(table('Recognition')),
    digests: digestIndex(table('DigestIndex')),
    outbox: digestOutbox(table('DigestOutbox')),
    digestMailbox: digestMailbox(graph, config.digestMailbox),
    turnstile: turnstile(),
    newId: randomUUID,
  };
}
