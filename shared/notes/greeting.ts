import type { NoteFacts } from './facts.ts';
import { firstNameOf, fullNameOf } from './names.ts';
import type { Speaker } from './speaker.ts';

/** More names than this are "everyone". */
const mostNames = 5;

/** The greeting: everyone who helped by name, with what the language adds to a name (さん). */
export function greetingOf(facts: NoteFacts, say: Speaker, { language, tone = 'warm' }: Manner): string {
  const names = [facts.helper, ...(facts.coHelpers ?? [])].flatMap((name) => {
    const first = firstNameOf(name, language);
    const values = { first, full: fullNameOf(name) };
    return first === '' ? [] : [say(tone === 'formal' ? 'name.formal' : 'name', values)];
  });
  if (names.length === 0 || names.length > mostNames) return say('greeting.all');
  const helper = say.list(facts.andTeam ? [...names, say('team')] : names);
  return say.variant(`greeting.${tone}`, { helper });
}

/** Several people as “everyone”, or null for one alone: where names would make a note too long. */
export const greetingOfAll = (facts: NoteFacts, say: Speaker): string | null =>
  facts.andTeam || (facts.coHelpers ?? []).length > 0 ? say('greeting.all') : null;

/** What the sender signs with. */
export function signatureOf(facts: NoteFacts, { language, tone }: Manner): string {
  const chosen = facts.signature?.replace(/\s+/g, ' ').trim();
  return chosen || (tone === 'formal' ? fullNameOf(facts.sender) : firstNameOf(facts.sender, language));
}

type Manner = { language: string; tone?: string };
