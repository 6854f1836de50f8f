import type { HealthDetails } from '../../shared/repair.ts';
import type { AppContext } from '../app-context.ts';
import type { Poison } from '../tables/health-log.ts';
import { readThanksKey } from '../thanks/recognise.ts';
import type { Call, Reply } from '../web/route.ts';

/** Keeps what the worker gave up on where an administrator sees it. */
export async function recordPoison(
  message: unknown,
  messageId: string,
  now: Date,
  { config, health }: Pick<AppContext, 'config' | 'health'>,
): Promise<void> {
  const key = readThanksKey(message);
  const ids = { id: key?.id ?? null, senderId: key?.senderId ?? null };
  await health.addPoison(config.tenantId, { messageId, ...ids, at: now.toISOString() });
}

/** The worker, a repair or a later message may have done it meanwhile; then it is nobody's worry any more. */
async function isMended({ id, senderId }: Poison, { config, ledger }: AppContext): Promise<boolean> {
  if (id === null || senderId === null) return false;
  const sender = { id: senderId, displayName: '', mail: null };
  const stored = await ledger.read({ tenantId: config.tenantId, sender, id });
  return stored?.entry.state !== 'sent' || stored.entry.recognisedAt !== null;
}

async function openPoison(context: AppContext): Promise<HealthDetails['poison']> {
  const { config, health } = context;
  const open: HealthDetails['poison'] = [];
  for (const poison of await health.poison(config.tenantId)) {
    if (await isMended(poison, context)) await health.removePoison(config.tenantId, poison.messageId);
    else open.push({ id: poison.id, senderId: poison.senderId, at: poison.at });
  }
  return open;
}

/** What an administrator should look at. */
export async function healthDetails({ context }: Call<unknown, unknown, unknown>): Promise<Reply> {
  const [poison, reports] = await Promise.all([
    openPoison(context),
    context.health.reports(context.config.tenantId),
  ]);
  const { repair, digest } = reports;
  const isFine =
    poison.length === 0 &&
    (repair === null || repair.found === repair.mended) &&
    (digest === null || digest.unfinished + digest.throttled === 0);
  const body: HealthDetails = { status: isFine ? 'ok' : 'attention', poison, repair, digest };
  return { status: 200, body };
}
