import { UTCDate } from '@date-fns/utc';
import { subWeeks } from 'date-fns';
import * as v from 'valibot';
import { weeklyDigest } from '../../shared/digest.ts';
import { isoWeekOf } from '../../shared/recognition.ts';
import type { AppContext } from '../app-context.ts';
import { shards } from '../tables/digest-index.ts';
import { type Sending, sendOnce } from './send-once.ts';
import { untoldNotes } from './untold.ts';

/** Counts only: what a run may tell the log. */
export interface DigestRun extends Record<Sending, number> {
  week: string;
  /** Managers who have left, or have no mailbox. */
  unreachable: number;
  /** Managers who turned their digest off. */
  declined: number;
  /** Managers of whom a row cannot be read; a repair mends it, and a later week tells what was left out. */
  unreadable: number;
}

/** Notes recognised after their own week's run are told in a later one, for this long. */
const lookBackWeeks = 4;

async function sendToManager(
  managerId: string,
  weeks: string[],
  now: Date,
  context: AppContext,
): Promise<Sending | 'unreachable' | 'declined' | 'nothing'> {
  const { tenantId } = context.config;
  const notes = await untoldNotes(tenantId, managerId, weeks, context);
  if (notes.length === 0) return 'nothing';
  if (!(await context.people.read(managerId)).managerDigest) return 'declined';
  const [manager] = await context.directory.byIds([managerId]);
  const mail = weeklyDigest(notes, manager?.preferredLanguage ?? null);
  if (!manager?.mail || !mail) return 'unreachable';
  const told = [...new Set(notes.map((note) => note.thanksId))];
  const key = { tenantId, week: weeks[0] ?? '', managerId };
  return sendOnce(key, { mail, told }, manager, now, context);
}

/** One manager's unreadable row is no reason to leave out the others. */
async function sendIfReadable(...[managerId, weeks, now, context]: Parameters<typeof sendToManager>) {
  try {
    return await sendToManager(managerId, weeks, now, context);
  } catch (error) {
    if (v.isValiError(error)) return 'unreadable';
    throw error;
  }
}

/**
 * The week before `now`, and what came too late for the weeks before it, for every manager whose people were thanked.
 * Run twice, it sends once.
 */
export async function sendWeeklyDigests(now: Date, context: AppContext): Promise<DigestRun> {
  const weeks = Array.from({ length: lookBackWeeks + 1 }, (_, back) =>
    isoWeekOf(subWeeks(new UTCDate(now), back + 1)),
  );
  const run: DigestRun = {
    week: weeks[0] ?? '',
    sent: 0,
    'sent-before': 0,
    unfinished: 0,
    throttled: 0,
    unreachable: 0,
    declined: 0,
    unreadable: 0,
  };
  if (!(await context.settings.read()).digest) return run;
  for (let shard = 0; shard < shards; shard++) {
    const lists = await Promise.all(
      weeks.map((week) => context.digests.managers(context.config.tenantId, week, shard)),
    );
    for (const managerId of new Set(lists.flat())) {
      const came = await sendIfReadable(managerId, weeks, now, context);
      if (came !== 'nothing') run[came] += 1;
      // Exchange has had enough for now; the timer's retry goes on from here.
      if (run.throttled > 0) return run;
    }
  }
  return run;
}
