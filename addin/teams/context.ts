import * as v from 'valibot';

const isLocale = (text: string) => {
  try {
    return Intl.getCanonicalLocales(text).length > 0;
  } catch {
    return false;
  }
};
const name = v.optional(v.nullable(v.string()));

/** What the pages use of the context that Teams gives (teams-js `app.Context`). */
const ContextSchema = v.object({
  app: v.object({
    locale: v.fallback(v.pipe(v.string(), v.check(isLocale)), 'en'),
    theme: v.fallback(v.string(), 'default'),
  }),
  user: v.optional(v.object({ id: name })),
  team: v.optional(v.object({ groupId: name, displayName: name })),
});

export type Place =
  | { kind: 'team'; groupId: string; name: string | null }
  /** The personal app; also chats and meetings, which have no team. */
  | { kind: 'personal' };

export interface TeamsContext {
  locale: string;
  theme: string;
  /** The reader's directory id. Only for wording: the API takes the caller from the token. */
  userId: string | null;
  place: Place;
}

export function readContext(given: unknown): TeamsContext {
  const { app, user, team } = v.parse(ContextSchema, given);
  return {
    locale: app.locale,
    theme: app.theme,
    userId: user?.id || null,
    place: team?.groupId
      ? { kind: 'team', groupId: team.groupId, name: team.displayName || null }
      : { kind: 'personal' },
  };
}
