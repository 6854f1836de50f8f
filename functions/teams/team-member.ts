import { LRUCache } from 'lru-cache';
import * as v from 'valibot';
import { fault } from '../fault.ts';
import type { Directory } from '../graph/directory.ts';
import type { Guard } from '../web/route.ts';

export const TeamParamsSchema = v.object({ teamId: v.pipe(v.string(), v.uuid()) });

export interface Teams {
  /** Null when there is no such team. */
  memberIds(teamId: string): Promise<string[] | null>;
}

const minuteMs = 60_000;

/** Membership is the directory's; what it said holds for a minute, so that leafing costs one question. */
export function teams(directory: Directory): Teams {
  const known = new LRUCache<string, Promise<string[] | null>>({ max: 500, ttl: minuteMs });
  return {
    memberIds(teamId) {
      const members = known.get(teamId) ?? directory.memberIds(teamId);
      known.set(teamId, members, { noUpdateTTL: true });
      members.catch(() => known.delete(teamId));
      return members;
    },
  };
}

export const teamMember: Guard<{ teamId: string }> = async ({ caller, params, context }) => {
  const members = await context.teams.memberIds(params.teamId);
  if (members === null) throw fault('not-found', { say: 'not-found.team' });
  if (!members.includes(caller.id)) throw fault('not-yours', { say: 'not-yours.team' });
};
