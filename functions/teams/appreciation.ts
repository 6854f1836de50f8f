import type { Appreciation } from '../../shared/api.ts';
import { mergeFeed, peopleOf, themesOf, windowDays } from '../../shared/feed.ts';
import { descendingTime, type Recognition } from '../../shared/recognition.ts';
import type { RecognitionPage } from '../tables/recognition-log.ts';
import { type PageQuery, pageOf } from '../thanks/lists.ts';
import type { Call, Reply } from '../web/route.ts';
import { inTurns } from './in-turns.ts';

const dayMs = 86_400_000;
/** Of one member in the window. Enough to tell what people value; a bound on what a page costs. */
const mostInWindow = 200;
const partitionsAtOnce = 32;

/** What the team's members were thanked for. It costs what the team and the page are, never what the organisation is. */
export async function teamAppreciation({
  caller,
  params,
  query,
  now,
  context,
}: Call<{ teamId: string }, PageQuery, unknown>): Promise<Reply> {
  const { teamFeed } = await context.settings.known();
  // Switched off for the organisation, a feed shows nothing that it showed before either.
  const members = teamFeed ? ((await context.teams.memberIds(params.teamId)) ?? []) : [];
  const rowsOf = async (page: RecognitionPage): Promise<Recognition[]> => {
    const read = (member: string) =>
      context.recognitions.page(caller.tenantId, member, { ...page, teamOnly: true });
    return (await inTurns(members, partitionsAtOnce, read)).flat();
  };
  const windowEnd = descendingTime(new Date(now.getTime() - windowDays * dayMs));
  const [rows, recent] = await Promise.all([
    rowsOf({ after: query.cursor, limit: query.top + 1 }),
    rowsOf({ before: windowEnd, limit: mostInWindow }),
  ]);
  const { value, next } = mergeFeed(rows, query.top);
  const body: Appreciation = {
    ...pageOf(value, `/api/teams/${params.teamId}/appreciation`, query, next),
    people: peopleOf(recent),
    themes: themesOf(recent),
  };
  return { status: 200, body };
}
