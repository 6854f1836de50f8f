import { UTCDate } from '@date-fns/utc';
import { subWeeks } from 'date-fns';
import { weeklyDigest } from '../../shared/digest.ts';
import { type DigestNote, isoWeekOf } from '../../shared/recognition.ts';
import type { AppContext } from '../app-context.ts';
import { shards } from '../tables/digest-index.ts';
import { type Sending, sendOnce } from './send-once.ts';

/** Counts only: what a run may tell the log. */
export interface DigestRun extends Record<Sending, number> {
  week: string;
  /** Managers who have left, or have no mailbox. */
  unreachable: number;
}

function byManager(notes: DigestNote[]): Map<string, DigestNote[]> {
  const groups = new Map<string, DigestNote[]>();
  for (const note of notes) groups.set(note.manager.id, [...(groups.get(note.manager.id) ?? []), note]);
  return groups;
}

async function sendToManager(
  managerId: string,
  notes: DigestNote[],
  week: string,
  now: Date,
  context: AppContext,
): Promise<Sending | 'unreachable'> {
  const [manager] = await context.directory.byIds([managerId]);
  const mail = weeklyDigest(notes, manager?.preferredLanguage ?? null);
  if (!manager?.mail || !mail) return 'unreachable';
  return sendOnce({ tenantId: context.config.tenantId, week, managerId }, mail, manager, now, context);
}

/** The week before `now`, for every manager whose people were thanked in it. Run twice, it sends once. */
export async function sendWeeklyDigests(now: Date, context: AppContext): Promise<DigestRun> {
  const week = isoWeekOf(subWeeks(new UTCDate(now), 1));
  const run: DigestRun = {
    week,
    sent: 0,
    'sent-before': 0,
    unfinished: 0,
    throttled: 0,
    unreachable: 0,
  };
  for (let shard = 0; shard < shards; shard++) {
    const notes = await context.digests.shard(context.config.tenantId, week, shard);
    for (const [managerId, own] of byManager(notes)) {
      run[await sendToManager(managerId, own, week, now, context)] += 1;
      // Exchange has had enough for now; the timer's retry goes on from here.
      if (run.throttled > 0) return run;
    }
  }
  return run;
}
