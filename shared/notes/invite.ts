import { treats } from './chips.ts';
import type { Invitation } from './facts.ts';
import type { Speaker } from './speaker.ts';

/** A treat, its day and its place, as the language's sentences take them. */
export function inviteValues(invitation: Invitation | undefined, say: Speaker, language: string) {
  const known = treats.find((name) => name === invitation?.treat);
  const treat = known ? say(`treat.${known}`) : (invitation?.treat.replace(/\s+/g, ' ').trim() ?? '');
  const place = invitation?.place?.replace(/\s+/g, ' ').trim();
  return {
    treat: treat || say('treat.cake'),
    day: invitation ? dayIn(invitation.day, language) : '',
    where: place ? say('where', { place }) : '',
  };
}

/** "Thursday, 26 November": a day has no time zone, so none may shift it. */
function dayIn(day: string, language: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  const parts = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return date.toLocaleDateString(language === 'en' ? 'en-GB' : language, parts);
}
