import * as v from 'valibot';
import { CardSchema, PreferenceSchema } from '../preferences.ts';
import { listOf } from './fields.ts';

export const PersonSchema = v.object({
  id: v.string(),
  displayName: v.string(),
  mail: v.nullable(v.string()),
});
export type Person = v.InferOutput<typeof PersonSchema>;

export const HelperSchema = v.object({
  ...PersonSchema.entries,
  jobTitle: v.nullable(v.string()),
  preferredLanguage: v.nullable(v.string()),
  manager: v.nullable(PersonSchema),
  preference: PreferenceSchema,
  card: v.optional(CardSchema, {}),
});
export type Helper = v.InferOutput<typeof HelperSchema>;
export const HelperListSchema = listOf(HelperSchema);
