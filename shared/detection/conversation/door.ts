import * as v from 'valibot';
import type { ChatMessage, Conversation, MailMessage, Me } from '../types.ts';
import { turnLimit } from './talk.ts';

// A message is read as far as it has the shape that Graph gives it; any other part counts as missing.
const text = v.fallback(v.nullish(v.string()), null);
const part = <T extends v.ObjectEntries>(entries: T) => v.fallback(v.nullish(v.object(entries)), null);
const list = <T extends v.GenericSchema>(item: T) => v.fallback(v.array(item), []);

const recipient = part({ emailAddress: part({ name: text, address: text }) });
const body = part({ contentType: text, content: text });

const mailSchema = v.fallback(
  v.object({
    subject: text,
    from: recipient,
    sender: recipient,
    body,
    internetMessageId: text,
    internetMessageHeaders: list(part({ name: text, value: text })),
  }),
  null as never,
);

const chatSchema = v.fallback(
  v.object({
    id: text,
    messageType: text,
    from: part({
      user: part({ id: text, displayName: text }),
      application: part({ id: text, displayName: text }),
    }),
    body,
    attachments: list(part({ contentType: text, content: text })),
    mentions: list(part({ mentionText: text, mentioned: part({ user: part({ displayName: text }) }) })),
    channelIdentity: v.optional(v.unknown()),
  }),
  null as never,
);

const meSchema = v.fallback(
  v.object({ name: v.fallback(v.string(), ''), address: v.fallback(v.string(), '') }),
  { name: '', address: '' },
);

const messagesOf = <T>(schema: v.GenericSchema<unknown, T>, messages: unknown): T[] =>
  (Array.isArray(messages) ? messages.slice(-turnLimit) : [])
    .map((message) => v.parse(schema, message))
    .filter(Boolean);

/** The conversation with everything left out that isn't as Graph would send it. */
export function tidied({ kind, me, messages }: Conversation): Conversation {
  const reader: Me = v.parse(meSchema, me);
  return kind === 'mail'
    ? { kind, me: reader, messages: messagesOf(mailSchema, messages) as MailMessage[] }
    : { kind, me: reader, messages: messagesOf(chatSchema, messages) as ChatMessage[] };
}
