import type { Appreciation, Person, ThanksView } from './api.ts';
import type { Recognition } from './recognition.ts';

/** Themes and people cover this many days before now. */
export const windowDays = 30;

/** A thank-you as a team may see it: without the helpers who prefer not to be in its feed. */
const asTheTeamSeesIt = ({ view, teamHelperIds }: Recognition): ThanksView => ({
  ...view,
  helpers: view.helpers.filter((helper) => teamHelperIds.includes(helper.id)),
});

/**
 * Members' rows as one feed, newest first; a thank-you to several members appears once. `next` is where the page
 * after it begins, if the rows hold more.
 */
export function mergeFeed(
  rows: Recognition[],
  limit: number,
): { value: ThanksView[]; next: string | undefined } {
  const byOrder = new Map(rows.filter((row) => row.teamFeed).map((row) => [row.order, row]));
  const merged = [...byOrder.values()].sort((a, b) => (a.order < b.order ? -1 : 1));
  const page = merged.slice(0, limit);
  return {
    value: page.map(asTheTeamSeesIt),
    next: merged.length > limit ? page.at(-1)?.order : undefined,
  };
}

/** What people valued, most often first. A thank-you counts once, however many it thanks. */
export function themesOf(rows: Recognition[]): Appreciation['themes'] {
  const counts = new Map<string, number>();
  for (const { view } of new Map(rows.map((row) => [row.order, row])).values())
    for (const how of new Set(view.note.how)) counts.set(how, (counts.get(how) ?? 0) + 1);
  return [...counts]
    .map(([how, count]) => ({ how, count }))
    .sort((a, b) => b.count - a.count || (a.how < b.how ? -1 : 1));
}

/** Who was thanked: alphabetical, each once, never counted. */
export function peopleOf(rows: Recognition[]): Person[] {
  const people = new Map<string, Person>();
  for (const { helperId, view } of rows) {
    const helper = view.helpers.find((person) => person.id === helperId);
    if (helper) people.set(helperId, helper);
  }
  return [...people.values()].sort((a, b) => a.displayName.localeCompare(b.displayName));
}
