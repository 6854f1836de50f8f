/**
 * The wire contract between the add-in and the functions. Both sides parse with these schemas at their door.
 * Lists answer `{ value, nextLink? }` as Graph does; `nextLink` is a path on the same origin.
 */
import * as v from 'valibot';

import { DeedSchema } from './delivery/history.ts';
import { limits } from './limits.ts';
import { CardSchema, PreferenceSchema } from './preferences.ts';

export { limits } from './limits.ts';
export {
  type Card,
  CardSchema,
  type Preference,
  PreferenceSchema,
  type Preferences,
  PreferencesRequestSchema,
  PreferencesSchema,
} from './preferences.ts';
export {
  type Settings,
  type SettingsReply,
  SettingsReplySchema,
  SettingsRequestSchema,
  SettingsSchema,
} from './settings.ts';

const guid = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'must be a directory id (GUID)'),
);
const instant = v.pipe(v.string(), v.isoTimestamp());
const line = (max: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1),
    v.maxLength(max),
    v.regex(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*$/u, 'must be one line without control characters'),
  );
const tag = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/, 'must be a short lower-case name'));

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

const MailAddressSchema = v.object({
  emailAddress: v.object({ name: v.optional(v.string()), address: v.string() }),
});

/** The exact body for `POST /me/sendMail`. The client posts it unchanged. */
export const SendMailSchema = v.object({
  message: v.object({
    subject: v.string(),
    body: v.object({ contentType: v.picklist(['html', 'text']), content: v.string() }),
    toRecipients: v.array(MailAddressSchema),
    ccRecipients: v.array(MailAddressSchema),
    singleValueExtendedProperties: v.array(v.object({ id: v.string(), value: v.string() })),
  }),
  saveToSentItems: v.literal(true),
});
export type SendMail = v.InferOutput<typeof SendMailSchema>;

export const ThanksResponseSchema = v.object({
  id: v.string(),
  state: LedgerStateSchema,
  /** Present only for whoever may call Graph now. */
  claim: v.optional(v.string()),
  message: v.optional(SendMailSchema),
});
export type ThanksResponse = v.InferOutput<typeof ThanksResponseSchema>;

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

const listOf = <T extends v.GenericSchema>(item: T) =>
  v.object({ value: v.array(item), nextLink: v.optional(v.string()) });
export const HelperListSchema = listOf(HelperSchema);

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

/** What the add-in's pages are told about their deployment, in a JSON script element with id `deployment`. */
export const DeploymentSchema = v.object({
  clientId: guid,
  tenantId: guid,
  /** Where MSAL signs in, e.g. https://login.microsoftonline.com/{tenant}. */
  signInAuthority: v.string(),
  /** The scope of our own API, e.g. api://{clientId}/access_as_user. */
  apiScope: v.string(),
  /** Graph's root with version, e.g. https://graph.microsoft.com/v1.0. */
  graphBase: v.string(),
});
export type Deployment = v.InferOutput<typeof DeploymentSchema>;

/** The single-value extended property that marks a thank-you in Sent Items (Graph resource singleValueLegacyExtendedProperty). */
export const markerPropertyId = 'String {6b2f4a5e-3c1d-4e0f-9a77-1f0d8c3b5e21} Name KindRegardsId';
