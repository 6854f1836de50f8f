import { UTCDate } from '@date-fns/utc';
import { getISOWeek, getISOWeekYear } from 'date-fns';
import type { Note, Person, ThanksView } from './api.ts';
import { viewOf } from './delivery/acceptance.ts';
import type { LedgerEntry } from './delivery/ledger.ts';

/** One helper's share of a sent thank-you: a row of the history and, if the helper likes, of the team's feed. */
export interface Recognition {
  helperId: string;
  /** Sorts newest first; the same in every helper's partition, so that a feed can merge them. */
  order: string;
  view: ThanksView;
  teamFeed: boolean;
  /** Which of the view's helpers a team may see. */
  teamHelperIds: string[];
}

/** What the digest tells a manager: a note that its sender meant for them too, and that its helper lets it tell. */
export interface DigestNote {
  thanksId: string;
  manager: Person;
  helper: Person;
  sender: Person;
  note: Note;
  sentAt: string;
}

const endOfTime = 9_999_999_999_999;
/** Milliseconds to the end of 13-digit time: text that sorts newest first. */
export const descendingTime = (time: Date): string => String(endOfTime - time.getTime()).padStart(13, '0');

/** The ISO week in UTC, such as `2026-W47`. */
export function isoWeekOf(time: Date): string {
  const utc = new UTCDate(time);
  return `${getISOWeekYear(utc)}-W${String(getISOWeek(utc)).padStart(2, '0')}`;
}

const sentTime = (entry: LedgerEntry) => new Date(entry.sentAt ?? entry.acceptedAt);
export const orderOf = (entry: LedgerEntry): string => `${descendingTime(sentTime(entry))}_${entry.id}`;
export const weekOf = (entry: LedgerEntry): string => isoWeekOf(sentTime(entry));

export function recognitionsOf(entry: LedgerEntry): Recognition[] {
  const view = { ...viewOf(entry), claimedAt: null };
  const teamHelperIds = entry.helpers.filter((helper) => helper.teamFeed).map((helper) => helper.id);
  return entry.helpers.map(({ id, teamFeed }) => ({
    helperId: id,
    order: orderOf(entry),
    view,
    teamFeed,
    teamHelperIds,
  }));
}

const person = ({ id, displayName, mail }: Person): Person => ({ id, displayName, mail });

export const digestNotesOf = (entry: LedgerEntry): DigestNote[] =>
  entry.helpers.flatMap((helper) =>
    helper.digest && helper.manager
      ? [
          {
            thanksId: entry.id,
            manager: helper.manager,
            helper: person(helper),
            sender: person(entry.sender),
            note: entry.note,
            sentAt: sentTime(entry).toISOString(),
          },
        ]
      : [],
  );
