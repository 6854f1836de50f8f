import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Resource } from '../../tenant/json.ts';

const resource = v.custom<Resource>(
  (value) => typeof value === 'object' && value !== null,
  'must be an object',
);
const addresses = v.array(v.string());
const MailItemSchema = v.object({
  id: v.string(),
  ownerId: v.string(),
  folder: v.string(),
  /** Milliseconds; before it the message is on its way (Sent Items lag). */
  visibleAt: v.number(),
  /** Grows with every change of any mailbox: what a delta token remembers. */
  change: v.number(),
  /** Graph's message with everything that $select or $expand may ask for. */
  resource,
});
export type MailItem = v.InferOutput<typeof MailItemSchema>;

const DeliverySchema = v.object({
  time: v.string(),
  from: v.string(),
  subject: v.string(),
  to: addresses,
  cc: addresses,
  bcc: addresses,
  internetMessageId: v.string(),
  conversationId: v.string(),
  inReplyTo: v.nullable(v.string()),
  references: v.nullable(v.string()),
  /** The thank-you's id, where the sender set the marker property. */
  marker: v.nullable(v.string()),
  via: v.picklist(['sendMail', 'compose', 'digest']),
  /** Who here received a copy (userPrincipalNames); addresses elsewhere have no mailbox. */
  mailboxes: addresses,
  bodyPreview: v.string(),
  bodyHtml: v.string(),
});
export type Delivery = v.InferOutput<typeof DeliverySchema>;

const StateSchema = v.object({
  fingerprint: v.string(),
  /** What relative times of the tenant file count from. */
  seededAt: v.string(),
  change: v.number(),
  added: v.array(MailItemSchema),
  read: v.record(v.string(), v.object({ isRead: v.boolean(), change: v.number() })),
  deliveries: v.array(DeliverySchema),
  consents: v.record(v.string(), v.array(v.string())),
});
export type State = v.InferOutput<typeof StateSchema>;

export interface StateFile {
  state: State;
  /** Writes soon; many changes make one write. */
  save: () => void;
  /** Writes now. */
  flush: () => Promise<void>;
}

/** What happened since the tenant was seeded. The tenant itself is never written: it is read from its file. */
export async function openState(dataDir: string, fingerprint: string, now: () => number): Promise<StateFile> {
  const file = join(dataDir, 'microsoft.json');
  const kept = await readFile(file, 'utf8').catch(() => null);
  const seededAt = new Date(now()).toISOString();
  const fresh: State = {
    fingerprint,
    seededAt,
    change: 0,
    added: [],
    read: {},
    deliveries: [],
    consents: {},
  };
  const state = (kept && readState(kept, fingerprint)) || fresh;
  await mkdir(dataDir, { recursive: true });

  let timer: NodeJS.Timeout | null = null;
  let writing = Promise.resolve();
  const flush = () => {
    if (timer) clearTimeout(timer);
    timer = null;
    writing = writing.then(async () => {
      await writeFile(`${file}.new`, JSON.stringify(state));
      await rename(`${file}.new`, file);
    });
    return writing;
  };
  const save = () => {
    timer ??= setTimeout(() => {
      flush().catch((cause: unknown) =>
        console.error(`The stand-in's state could not be written to ${file}.`, cause),
      );
    }, 200);
  };
  await flush();
  return { state, save, flush };
}

/** Another tenant's state, or a file that cannot be read, starts afresh. */
function readState(text: string, fingerprint: string): State | null {
  try {
    const state = v.parse(StateSchema, JSON.parse(text));
    return state.fingerprint === fingerprint ? state : null;
  } catch {
    return null;
  }
}
