import * as v from 'valibot';
import { PersonSchema } from './people.ts';

/** RFC 9457. `code` is stable; `detail` is a sentence that someone can act on. */
export const ProblemSchema = v.object({
  type: v.optional(v.string()),
  title: v.string(),
  status: v.number(),
  code: v.string(),
  detail: v.string(),
  fields: v.optional(v.array(v.object({ path: v.string(), message: v.string() }))),
  /** With `helper-declines`: whom it is about. */
  helper: v.optional(PersonSchema),
  /** With `recently-thanked`: whom the sender thanked, and when. */
  recent: v.optional(v.object({ helper: PersonSchema, sentAt: v.string() })),
});
export type Problem = v.InferOutput<typeof ProblemSchema>;
