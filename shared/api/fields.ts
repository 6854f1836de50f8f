import * as v from 'valibot';

/** A directory id. */
export const guid = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'must be a directory id (GUID)'),
);
/** A moment, in UTC or with its offset. */
export const instant = v.pipe(v.string(), v.isoTimestamp());
/** One line of text, which may be empty. */
export const maybeLine = (max: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.maxLength(max),
    v.regex(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*$/u, 'must be one line without control characters'),
  );
/** One line that says something. */
export const line = (max: number) => v.pipe(maybeLine(max), v.minLength(1));
/** A chip's name. */
export const tag = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/, 'must be a short lower-case name'));

/** A page of a list; `nextLink` is a path on the same origin. */
export const listOf = <T extends v.GenericSchema>(item: T) =>
  v.object({ value: v.array(item), nextLink: v.optional(v.string()) });
