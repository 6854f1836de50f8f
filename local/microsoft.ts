/** Microsoft's side of the local stack: identity, Graph and the controls that concern their state. */
import { Hono } from 'hono';
import { graphApp } from './graph/app.ts';
import { faultControls } from './graph/controls/faults.ts';
import { mailControls } from './graph/controls/mail.ts';
import { peopleControls } from './graph/controls/people.ts';
import { createFaults } from './graph/faults.ts';
import { openLog } from './graph/log.ts';
import { openMailboxes } from './graph/mail/mailboxes.ts';
import { directoryOf } from './graph/store/directory.ts';
import { openState } from './graph/store/state.ts';
import { identityControls } from './identity/controls.ts';
import { openKey } from './identity/key.ts';
import { identityRoutes } from './identity/routes.ts';
import { mint as mintFor, verifier } from './identity/tokens.ts';
import { defaultTenant } from './tenant/default/tenant.ts';
import { guidOf } from './tenant/ids.ts';
import { loadTenant, parseTenant } from './tenant/load.ts';
import type { Tenant } from './tenant/tenant.ts';

export interface MicrosoftOptions {
  tenant: Tenant;
  /** Where the state and the signing key live. */
  dataDir: string;
  /** Without a slash at the end, e.g. http://127.0.0.1:4280. */
  origin: string;
  /** File that gets one JSON line for each Graph exchange. */
  graphLog?: string | undefined;
  /** Milliseconds. */
  now?: () => number;
}

export interface Microsoft {
  app: Hono;
  /** What the functions app needs to know about this tenant, named as in its settings. */
  settings: {
    TENANT_ID: string;
    CLIENT_ID: string;
    AUTHORITY: string;
    GRAPH_BASE: string;
    DIGEST_MAILBOX: string;
    IDENTITY_ENDPOINT: string;
    IDENTITY_HEADER: string;
  };
  /** Writes what is not yet on disk. */
  close: () => Promise<void>;
}

/** The settings depend on tenant and origin alone, so that the functions half can start without this one. */
export const settingsOf = (tenant: Tenant, origin: string): Microsoft['settings'] => ({
  TENANT_ID: tenant.id,
  CLIENT_ID: tenant.clientId,
  AUTHORITY: `${origin}/${tenant.id}/v2.0`,
  GRAPH_BASE: `${origin}/graph/v1.0`,
  DIGEST_MAILBOX: tenant.digestMailbox,
  IDENTITY_ENDPOINT: `${origin}/local/msi/token`,
  IDENTITY_HEADER: guidOf('identity-header', tenant.id),
});

export async function createMicrosoft(options: MicrosoftOptions): Promise<Microsoft> {
  const { tenant, dataDir, origin, now = Date.now } = options;
  const settings = settingsOf(tenant, origin);
  const stateFile = await openState(dataDir, tenant.fingerprint, now);
  const key = await openKey(dataDir);
  const mint = mintFor(tenant, key, settings.AUTHORITY, now);
  const faults = createFaults();
  const log = openLog(options.graphLog);
  const graph = {
    tenant,
    directory: directoryOf(tenant),
    mailboxes: openMailboxes(tenant, stateFile, now),
    stateFile,
    faults,
    base: settings.GRAPH_BASE,
    now,
    verify: verifier(key, settings.AUTHORITY, now),
  };
  const identity = {
    tenant,
    key,
    mint,
    authority: settings.AUTHORITY,
    identityHeader: settings.IDENTITY_HEADER,
    now,
  };
  const app = new Hono();
  app.route('/', graphApp(graph, log));
  app.route('/', identityRoutes(identity));
  app.route('/', identityControls({ ...graph, mint }));
  app.route('/', peopleControls(graph));
  app.route('/', mailControls(graph));
  app.route('/', faultControls(faults, log));
  return { app, settings, close: stateFile.flush };
}

export interface StartOptions extends Omit<MicrosoftOptions, 'tenant'> {
  /** A tenant file (local/README.md); without one, the default story. A faulty file throws a TenantFault. */
  tenantFile?: string | undefined;
}

export const startMicrosoft = async ({ tenantFile, ...options }: StartOptions): Promise<Microsoft> =>
  createMicrosoft({ ...options, tenant: await tenantFrom(tenantFile) });

export const tenantFrom = async (file: string | undefined): Promise<Tenant> =>
  file === undefined ? parseTenant(JSON.stringify(defaultTenant), 'the default story') : loadTenant(file);
