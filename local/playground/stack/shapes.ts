/** What the local stack tells the playground, as far as the playground looks at it. */
import * as v from 'valibot';

const text = v.optional(v.nullable(v.string()), '');
const address = v.object({ emailAddress: v.object({ name: text, address: text }) });
const addresses = v.optional(v.array(address), []);

export const PersonSchema = v.object({
  id: v.string(),
  displayName: v.string(),
  userPrincipalName: v.string(),
  mail: v.optional(v.nullable(v.string()), null),
  jobTitle: v.optional(v.nullable(v.string()), null),
  preferredLanguage: v.optional(v.nullable(v.string()), null),
  /** The person's part in the story. */
  about: v.optional(v.nullable(v.string()), null),
});
export type Person = v.InferOutput<typeof PersonSchema>;

export const FolderSchema = v.object({
  id: v.string(),
  displayName: v.string(),
  unreadItemCount: v.optional(v.number(), 0),
});
export type Folder = v.InferOutput<typeof FolderSchema>;

export const MessageSchema = v.object({
  id: v.string(),
  subject: text,
  bodyPreview: text,
  body: v.optional(v.object({ contentType: v.string(), content: text })),
  from: v.optional(v.nullable(address), null),
  sender: v.optional(v.nullable(address), null),
  toRecipients: addresses,
  ccRecipients: addresses,
  receivedDateTime: v.string(),
  sentDateTime: v.optional(v.nullable(v.string()), null),
  createdDateTime: v.optional(v.nullable(v.string()), null),
  isRead: v.optional(v.boolean(), true),
  conversationId: text,
  internetMessageId: text,
  internetMessageHeaders: v.optional(
    v.nullable(v.array(v.object({ name: v.string(), value: v.string() }))),
    [],
  ),
});
export type Message = v.InferOutput<typeof MessageSchema>;

const ChannelSchema = v.object({ id: v.string(), displayName: v.string() });
export const TeamSchema = v.object({
  id: v.string(),
  displayName: v.string(),
  channels: v.optional(v.array(ChannelSchema), []),
  members: v.optional(v.array(v.unknown()), []),
});
export type Team = v.InferOutput<typeof TeamSchema>;

const ChatMessageSchema = v.object({
  id: v.string(),
  createdDateTime: v.optional(v.string(), ''),
  from: v.optional(
    v.nullable(
      v.object({
        user: v.optional(v.nullable(v.object({ displayName: text }))),
        application: v.optional(v.nullable(v.object({ displayName: text }))),
      }),
    ),
    null,
  ),
  body: v.optional(v.object({ contentType: v.optional(v.string(), 'text'), content: text })),
});
export const ChatSchema = v.object({
  id: v.string(),
  topic: v.optional(v.nullable(v.string()), null),
  chatType: v.optional(v.string(), 'oneOnOne'),
  members: v.optional(v.array(v.object({ displayName: text })), []),
  messages: v.optional(v.array(ChatMessageSchema), []),
});
export type Chat = v.InferOutput<typeof ChatSchema>;

const names = v.optional(v.array(v.string()), []);
export const DeliverySchema = v.object({
  time: v.string(),
  from: v.string(),
  subject: text,
  to: names,
  cc: names,
  internetMessageId: text,
  conversationId: text,
  inReplyTo: text,
  references: text,
  marker: text,
  via: v.optional(v.string(), ''),
  mailboxes: names,
  bodyPreview: text,
  bodyHtml: text,
});
export type Delivery = v.InferOutput<typeof DeliverySchema>;

export const GraphCallSchema = v.looseObject({
  time: v.string(),
  method: v.string(),
  url: v.string(),
  status: v.optional(v.nullable(v.number()), null),
});
export type GraphCall = v.InferOutput<typeof GraphCallSchema>;

export const TablesSchema = v.record(v.string(), v.array(v.record(v.string(), v.unknown())));
export type Tables = v.InferOutput<typeof TablesSchema>;

export const FaultSchema = v.object({
  match: v.string(),
  do: v.string(),
  times: v.optional(v.number(), 1),
});
export type Fault = v.InferOutput<typeof FaultSchema>;

export const TimerSchema = v.object({ name: v.string(), next: v.optional(v.nullable(v.string()), null) });
export type Timer = v.InferOutput<typeof TimerSchema>;

export const AzuriteSchema = v.object({ running: v.boolean() });

export const ClockSchema = v.object({ now: v.string() });

export const NaaAnswerSchema = v.union([
  v.object({ response: v.looseObject({}) }),
  v.object({ needsConsent: v.array(v.string()) }),
]);
export type NaaAnswer = v.InferOutput<typeof NaaAnswerSchema>;
