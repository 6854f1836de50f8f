import type { Config } from './config.ts';
import type { DigestMailbox } from './digest/digest-mailbox.ts';
import type { Directory } from './graph/directory.ts';
import type { VerifyCaller } from './sign-in/caller.ts';
import type { DigestIndex } from './tables/digest-index.ts';
import type { DigestOutbox } from './tables/digest-outbox.ts';
import type { HealthLog } from './tables/health-log.ts';
import type { LedgerStore } from './tables/ledger-store.ts';
import type { LedgerSweep } from './tables/ledger-sweep.ts';
import type { People } from './tables/people.ts';
import type { RecognitionLog } from './tables/recognition-log.ts';
import type { OrganisationSettings } from './tables/settings.ts';
import type { Teams } from './teams/team-member.ts';
import type { Turnstile } from './web/turnstile.ts';

/** What handlers act with: put together once in `main.ts`, and by tests. */
export interface AppContext {
  config: Config;
  verifyCaller: VerifyCaller;
  directory: Directory;
  teams: Teams;
  people: People;
  settings: OrganisationSettings;
  ledger: LedgerStore;
  sweep: LedgerSweep;
  health: HealthLog;
  recognitions: RecognitionLog;
  digests: DigestIndex;
  outbox: DigestOutbox;
  digestMailbox: DigestMailbox;
  turnstile: Turnstile;
  newId: () => string;
}
