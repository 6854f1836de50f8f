/**
 * What `--tenant FILE` may hold: people, groups, teams, mailboxes and chats in Graph's own resource shapes.
 * Documented with an example in local/README.md. Our own wrappers are strict, so that a misspelt key is named;
 * Graph's resources are loose, because a real export carries more properties than we know.
 */
import * as v from 'valibot';
import { parseSpan } from './relative-time.ts';

const text = v.pipe(v.string(), v.minLength(1, 'must not be empty'));
const address = v.pipe(v.string(), v.regex(/^[^\s@]+@[^\s@]+$/, 'must be a mail address'));
const guid = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'must be a GUID'));
const time = v.pipe(
  v.string(),
  v.check(
    (value) => parseSpan(value) !== null || /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/.test(value),
    'must be a UTC time such as 2026-11-20T09:00:00Z, or a span before now such as -PT2H',
  ),
);
const body = v.looseObject({ contentType: v.picklist(['text', 'html']), content: v.string() });
const recipient = v.looseObject({
  emailAddress: v.looseObject({ name: v.optional(v.string()), address }),
});
const recipients = v.optional(v.array(recipient));

const UserSchema = v.looseObject({
  id: v.optional(guid),
  userPrincipalName: address,
  displayName: text,
  mail: v.optional(v.nullable(address)),
  givenName: v.optional(v.nullable(v.string())),
  surname: v.optional(v.nullable(v.string())),
  jobTitle: v.optional(v.nullable(v.string())),
  preferredLanguage: v.optional(v.nullable(v.string())),
  businessPhones: v.optional(v.array(v.string())),
  otherMails: v.optional(v.array(address)),
  proxyAddresses: v.optional(v.array(v.string())),
  /** Not Graph's: userPrincipalName or id of the manager. */
  manager: v.optional(v.nullable(text)),
  /** Not Graph's: the person's part in the story, for the playground. */
  about: v.optional(v.string()),
  /** Not Graph's: false for someone without a photo. */
  photo: v.optional(v.boolean()),
  /** Not Graph's: app roles in the API's tokens, e.g. Admin. */
  appRoles: v.optional(v.array(text)),
});

const GroupSchema = v.looseObject({
  id: v.optional(guid),
  displayName: text,
  members: v.optional(v.array(text)),
});

const TenantMessageSchema = v.looseObject({
  id: v.optional(text),
  /** Not Graph's: inbox (default), sentitems, drafts, deleteditems, archive, junkemail or a name of your own. */
  folder: v.optional(text),
  subject: v.optional(v.nullable(v.string())),
  body: v.optional(v.nullable(body)),
  bodyPreview: v.optional(v.string()),
  from: v.optional(v.nullable(recipient)),
  sender: v.optional(v.nullable(recipient)),
  toRecipients: recipients,
  ccRecipients: recipients,
  bccRecipients: recipients,
  replyTo: recipients,
  receivedDateTime: v.optional(time),
  sentDateTime: v.optional(time),
  isRead: v.optional(v.boolean()),
  conversationId: v.optional(text),
  internetMessageId: v.optional(text),
  internetMessageHeaders: v.optional(v.array(v.looseObject({ name: text, value: v.string() }))),
  singleValueExtendedProperties: v.optional(v.array(v.looseObject({ id: text, value: v.string() }))),
});

const TenantChatMessageSchema = v.looseObject({
  id: v.optional(text),
  createdDateTime: v.optional(time),
  /** A userPrincipalName, or Graph's identity set (for bots: application). */
  from: v.optional(v.nullable(v.union([text, v.record(v.string(), v.unknown())]))),
  body,
});
const ThreadSchema = v.looseObject({
  ...TenantChatMessageSchema.entries,
  replies: v.optional(v.array(TenantChatMessageSchema)),
});

const ChannelSchema = v.looseObject({
  id: v.optional(text),
  displayName: text,
  messages: v.optional(v.array(ThreadSchema)),
});

export const TenantSchema = v.strictObject({
  $schema: v.optional(v.string()),
  organization: v.strictObject({
    id: v.optional(guid),
    displayName: text,
    domain: v.pipe(
      v.string(),
      v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i, 'must be a domain such as contoso.example'),
    ),
    /** Address that digests leave from; added as a user when missing. Default kind-regards@{domain}. */
    digestMailbox: v.optional(address),
  }),
  users: v.pipe(v.array(UserSchema), v.minLength(1, 'needs at least one user')),
  groups: v.optional(v.array(GroupSchema), []),
  teams: v.optional(
    v.array(
      v.looseObject({
        ...GroupSchema.entries,
        channels: v.optional(v.array(ChannelSchema)),
      }),
    ),
    [],
  ),
  mailboxes: v.optional(
    v.record(text, v.strictObject({ messages: v.optional(v.array(TenantMessageSchema), []) })),
    {},
  ),
  chats: v.optional(
    v.array(
      v.looseObject({
        id: v.optional(text),
        chatType: v.optional(v.picklist(['oneOnOne', 'group', 'meeting'])),
        topic: v.optional(v.nullable(v.string())),
        members: v.pipe(v.array(text), v.minLength(1)),
        messages: v.optional(v.array(TenantChatMessageSchema), []),
      }),
    ),
    [],
  ),
});

export type TenantFile = v.InferOutput<typeof TenantSchema>;
export type TenantUser = TenantFile['users'][number];
export type TenantMessage = v.InferOutput<typeof TenantMessageSchema>;
export type TenantChatMessage = v.InferOutput<typeof TenantChatMessageSchema>;
