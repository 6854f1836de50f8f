import * as v from 'valibot';
import { LedgerStateSchema } from './sending.ts';

export const OutcomeSchema = v.picklist([
  'accepted', // Graph answered 202
  'refused', // Graph answered a clear 4xx; `code` says which
  'doubtful', // time-out, 5xx or a lost connection: it may have been delivered
  'found', // the marker is in Sent Items, or the sender says that it was sent
  'not-found', // looked, and it is not in Sent Items; or nobody can look (`looked: false`)
  'discard', // the sender gives it up
  'send-again', // the sender, and only a person, wants another attempt
]);
export type Outcome = v.InferOutput<typeof OutcomeSchema>;

export const OutcomeRequestSchema = v.object({
  claim: v.optional(v.pipe(v.string(), v.maxLength(100))),
  outcome: OutcomeSchema,
  /** Graph's HTTP status for `refused`: 403 and 429 go back to the queue, other 4xx are final. */
  status: v.optional(v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(599))),
  /** Whether Sent Items was, or can be, searched (Mail.Read). Without it doubt goes to the person at once. */
  looked: v.optional(v.boolean(), true),
});
export type OutcomeRequest = v.InferOutput<typeof OutcomeRequestSchema>;

export const OutcomeResponseSchema = v.object({ id: v.string(), state: LedgerStateSchema });
