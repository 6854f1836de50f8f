import * as v from 'valibot';

const textLimit = 120;
const listLimit = 40;
/** All forms together: each is matched against every mail. */
const formsLimit = 200;
const placeholdersLimit = 6;

const form = v.pipe(
  v.string(),
  v.minLength(3, 'A form needs at least 3 characters; shorter ones are found everywhere.'),
  v.maxLength(textLimit, `A form has at most ${textLimit} characters.`),
  v.check(
    (text) => text.split('{').length - 1 <= placeholdersLimit,
    `A form has at most ${placeholdersLimit} placeholders.`,
  ),
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

const formsOf = ({
  messageId = [],
  subject = [],
  from = [],
  lines = [],
}: v.InferOutput<typeof SystemSchema>) => messageId.length + subject.length + from.length + lines.length;

/** Systems to leave out by name, and own ones, which replace ours of the same name. */
export const RulesSchema = v.strictObject({
  disabled: v.optional(v.pipe(v.array(short), v.maxLength(200))),
  systems: v.optional(
    v.pipe(
      v.array(SystemSchema),
      v.maxLength(listLimit),
      v.check(
        (systems) => systems.reduce((sum, system) => sum + formsOf(system), 0) <= formsLimit,
        `All systems together have at most ${formsLimit} forms.`,
      ),
    ),
  ),
});

/** An administrator's rules. Their cost is bounded: forms are matched without backtracking (systems/form.ts). */
export type Rules = v.InferOutput<typeof RulesSchema>;
