import * as v from 'valibot';

const textLimit = 120;
const listLimit = 40;

const form = v.pipe(
  v.string(),
  v.minLength(3, 'A form needs at least 3 characters; shorter ones are found everywhere.'),
  v.maxLength(textLimit, `A form has at most ${textLimit} characters.`),
);
const forms = v.optional(v.pipe(v.array(form), v.maxLength(listLimit)));
const short = v.pipe(v.string(), v.minLength(1), v.maxLength(60));

/** One ticket system as an administrator writes it; the same fields as our own files in `systems/`. */
export const SystemSchema = v.strictObject({
  name: v.pipe(
    v.string(),
    v.regex(/^[a-z][a-z0-9-]{1,39}$/, 'A name is lower case letters, digits and “-”.'),
  ),
  display: short,
  headers: v.optional(
    v.pipe(v.array(v.strictObject({ name: short, has: v.optional(short) })), v.maxLength(listLimit)),
  ),
  messageId: forms,
  subject: forms,
  from: forms,
  lines: forms,
  events: v.optional(v.strictObject({ solved: forms, closed: forms, survey: forms, other: forms })),
  ticketHeader: v.optional(short),
  helperHeader: v.optional(short),
  excluded: v.optional(v.boolean()),
});

/** Systems to leave out by name, and own ones, which replace ours of the same name. */
export const RulesSchema = v.strictObject({
  disabled: v.optional(v.pipe(v.array(short), v.maxLength(200))),
  systems: v.optional(v.pipe(v.array(SystemSchema), v.maxLength(listLimit))),
});

/** An administrator's rules. Their cost is bounded: forms are matched without backtracking (systems/form.ts). */
export type Rules = v.InferOutput<typeof RulesSchema>;
