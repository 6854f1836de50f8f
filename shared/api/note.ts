import * as v from 'valibot';
import { limits } from '../limits.ts';
import { instant, line, tag } from './fields.ts';

export const SourceSchema = v.object({
  kind: v.picklist(['ticket', 'conversation', 'manual']),
  /** The detected system, as `shared/detection` names it; empty for a conversation or a note by hand. */
  system: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9.-]{0,60}$/, 'must be a system name')), ''),
  /** The ticket's id, the conversation's id, or the client's nonce for a note by hand. */
  key: line(limits.sourceKey),
  resolvedAt: v.optional(instant),
});
export type Source = v.InferOutput<typeof SourceSchema>;

export const NoteSchema = v.object({
  subject: line(limits.subject),
  /** Plain text; the server escapes it into HTML. */
  text: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1),
    v.maxLength(limits.noteText),
    v.regex(
      /^(?:[^\p{Cc}\p{Cs}]|[\t\n\v\f\r\u0085])*$/u,
      'must hold no control characters and half characters',
    ),
  ),
  /** BCP 47. */
  language: v.pipe(v.string(), v.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language tag')),
  how: v.optional(v.pipe(v.array(tag), v.maxLength(10)), []),
  madePossible: v.optional(v.pipe(v.array(tag), v.maxLength(10)), []),
});
export type Note = v.InferOutput<typeof NoteSchema>;

export const VisibilitySchema = v.picklist(['team', 'private']);
export type Visibility = v.InferOutput<typeof VisibilitySchema>;

/** What gave rise to the thank-you. */
export const OccasionSchema = v.picklist(['ticket', 'project', 'kept-running', 'thank-back', 'treat']);
export type Occasion = v.InferOutput<typeof OccasionSchema>;
