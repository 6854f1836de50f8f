import * as v from 'valibot';
import type { Call, Reply } from '../web/route.ts';
import { withPreferences } from './with-preferences.ts';

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120), v.regex(/^\P{Cc}*$/u));
export const HelpersQuerySchema = v.pipe(
  v.object({
    mail: v.optional(v.pipe(name, v.maxLength(320))),
    name: v.optional(name),
    /** The beginning of a name or address, for the picker. */
    search: v.optional(v.pipe(name, v.minLength(2))),
  }),
  v.check(
    (query) => Object.values(query).filter((value) => value !== undefined).length === 1,
    'give exactly one of mail, name and search',
  ),
);

/** Whom the directory knows by that address or name. Several: the sender chooses; nobody guesses. */
export async function findHelpers({
  query,
  context,
}: Call<unknown, v.InferOutput<typeof HelpersQuerySchema>, unknown>): Promise<Reply> {
  const { directory } = context;
  const found = query.mail
    ? await directory.byMail(query.mail)
    : query.name
      ? await directory.byName(query.name)
      : await directory.byPrefix(query.search ?? '');
  return { status: 200, body: { value: await withPreferences(found, context) } };
}
