import { existsSync } from 'node:fs';
import type { Hono } from 'hono';

export interface MicrosoftOptions {
  /** Where mailboxes, consents and keys are kept. */
  dataDir: string;
  /** http://127.0.0.1:PORT, already listening. */
  origin: string;
  tenantFile?: string;
  graphLog?: string;
}

/** The stand-ins for Microsoft: identity, Graph, and their controls under /local. */
export interface Microsoft {
  app: Hono;
  /** TENANT_ID, CLIENT_ID, AUTHORITY, IDENTITY_ENDPOINT, IDENTITY_HEADER and DIGEST_MAILBOX. */
  settings: Record<string, string>;
  close(): Promise<void>;
}

const program = new URL('../microsoft.ts', import.meta.url);

export async function startMicrosoft(options: MicrosoftOptions): Promise<Microsoft | undefined> {
  if (!existsSync(program)) return undefined;
  const module = (await import(program.href)) as {
    startMicrosoft(options: MicrosoftOptions): Promise<Microsoft>;
  };
  return module.startMicrosoft(options);
}
