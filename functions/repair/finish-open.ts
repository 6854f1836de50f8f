import type { AppContext } from '../app-context.ts';
import { inTurns } from '../teams/in-turns.ts';
import { recognise } from '../thanks/recognise.ts';
import { isOverdue } from './repair-entry.ts';

/** Well within host.json's functionTimeout; what is left waits for the next run. */
const budgetMs = 120_000;

/**
 * Recognises what was sent and whose message got lost, without waiting for its sender to come back. It walks through
 * what is open, which is little however long the history.
 */
export async function finishOpen(
  now: Date,
  context: AppContext,
): Promise<{ open: number; finished: number }> {
  const { sweep, config } = context;
  const until = performance.now() + budgetMs;
  let open = 0;
  let finished = 0;
  let continuation: string | undefined;
  do {
    const slice = await sweep.marks(config.tenantId, 'open', { limit: 200, continuation });
    const done = await inTurns(slice.value, 16, async ({ key, thanksId }) => {
      const stored = await sweep.pointedAt(key.partitionKey, thanksId);
      if (stored === null || stored === 'unreadable' || !isOverdue(stored.entry, now)) return false;
      const { tenantId, sender, id } = stored.entry;
      return (await recognise({ tenantId, senderId: sender.id, id }, now, context)) === 'recognised';
    });
    open += slice.value.length;
    finished += done.filter(Boolean).length;
    continuation = slice.continuation;
  } while (continuation && performance.now() < until);
  return { open, finished };
}
