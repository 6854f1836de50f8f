import * as v from 'valibot';
import { limits } from '../limits.ts';
import { guid } from './fields.ts';
import { SendMailSchema } from './mail.ts';
import { NoteSchema, OccasionSchema, SourceSchema, VisibilitySchema } from './note.ts';

/** Gentle questions that the sender has seen and answered with "send it all the same". */
export const EvenThoughSchema = v.picklist(['recently-thanked']);

export const ThanksRequestSchema = v.object({
  source: SourceSchema,
  helpers: v.pipe(v.array(guid), v.minLength(1), v.maxLength(limits.helpers)),
  note: NoteSchema,
  ccManagers: v.boolean(),
  visibility: VisibilitySchema,
  occasion: v.optional(OccasionSchema, 'ticket'),
  /** Copies the sender's own manager too, whom the directory names. */
  ccOwnManager: v.optional(v.boolean(), false),
  evenThough: v.optional(v.pipe(v.array(EvenThoughSchema), v.maxLength(5)), []),
  /** One per click: a repeated request with the same claimant gets its own claim again after a lost reply. */
  claimant: v.optional(guid),
});
export type ReadThanksRequest = v.InferOutput<typeof ThanksRequestSchema>;
type HasDefault = 'occasion' | 'ccOwnManager' | 'evenThough';
/** As a client sends it. */
export type ThanksRequest = Omit<ReadThanksRequest, HasDefault> &
  Partial<Pick<ReadThanksRequest, HasDefault>>;

/** The body of a claim may be left out; with it, a repeated click gets its own claim again. */
export const ClaimRequestSchema = v.optional(v.object({ claimant: v.optional(guid) }), {});

export const LedgerStateSchema = v.picklist(['queued', 'sending', 'sent', 'refused', 'unsure']);
export type LedgerState = v.InferOutput<typeof LedgerStateSchema>;

export const ThanksResponseSchema = v.object({
  id: v.string(),
  state: LedgerStateSchema,
  /** Present only for whoever may call Graph now. */
  claim: v.optional(v.string()),
  message: v.optional(SendMailSchema),
});
export type ThanksResponse = v.InferOutput<typeof ThanksResponseSchema>;
