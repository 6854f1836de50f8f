import * as v from 'valibot';
import { DeedSchema } from '../delivery/history.ts';
import { instant, listOf } from './fields.ts';
import { NoteSchema, OccasionSchema, VisibilitySchema } from './note.ts';
import { PersonSchema } from './people.ts';
import { LedgerStateSchema } from './sending.ts';

export const ThanksViewSchema = v.object({
  id: v.string(),
  state: LedgerStateSchema,
  acceptedAt: v.string(),
  claimedAt: v.nullable(v.string()),
  sentAt: v.nullable(v.string()),
  sender: PersonSchema,
  helpers: v.array(PersonSchema),
  note: NoteSchema,
  source: v.object({
    kind: v.picklist(['ticket', 'conversation', 'manual']),
    system: v.string(),
    key: v.string(),
  }),
  visibility: VisibilitySchema,
  ccManagers: v.boolean(),
  occasion: v.optional(OccasionSchema, 'ticket'),
  /** Taken out of feeds and digests by its sender, who alone still sees it. */
  withdrawnAt: v.optional(v.string()),
  /** How it went, oldest first: for its sender alone. */
  history: v.optional(v.array(DeedSchema)),
});
export type ThanksView = v.InferOutput<typeof ThanksViewSchema>;
export const ThanksListSchema = listOf(ThanksViewSchema);

export const AppreciationSchema = v.object({
  ...listOf(ThanksViewSchema).entries,
  /** Who was thanked in the window that the themes cover; alphabetical, never counted. */
  people: v.array(PersonSchema),
  themes: v.array(v.object({ how: v.string(), count: v.number() })),
});
export type Appreciation = v.InferOutput<typeof AppreciationSchema>;

export const SuggestionStateSchema = v.object({
  state: v.picklist(['new', 'dismissed', 'snoozed', 'thanked']),
  until: v.optional(instant),
  thanks: v.optional(ThanksViewSchema),
});
export type SuggestionState = v.InferOutput<typeof SuggestionStateSchema>;
export const SuggestionRequestSchema = v.variant('state', [
  v.object({ state: v.literal('dismissed') }),
  v.object({ state: v.literal('snoozed'), until: instant }),
]);
