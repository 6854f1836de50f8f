import * as v from 'valibot';
import type { MailMessage } from '../../shared/detection/types.ts';
import { mostBodyCharacters } from './read-item.ts';

/** What detection reads of a message. */
export const mailFields =
  'id,subject,from,sender,replyTo,toRecipients,ccRecipients,receivedDateTime,body,internetMessageId,internetMessageHeaders,conversationId'.split(
    ',',
  );

const text = v.nullish(v.string());
const RecipientSchema = v.object({ emailAddress: v.optional(v.object({ name: text, address: text })) });
const MessageSchema = v.object({
  id: v.string(),
  subject: text,
  from: v.nullish(RecipientSchema),
  sender: v.nullish(RecipientSchema),
  replyTo: v.optional(v.array(RecipientSchema)),
  toRecipients: v.optional(v.array(RecipientSchema)),
  ccRecipients: v.optional(v.array(RecipientSchema)),
  receivedDateTime: v.optional(v.string()),
  body: v.optional(v.object({ contentType: v.optional(v.picklist(['text', 'html'])), content: text })),
  internetMessageId: text,
  internetMessageHeaders: v.nullish(v.array(v.object({ name: v.string(), value: v.string() }))),
  conversationId: text,
});
const PageSchema = v.object({ value: v.array(v.unknown()) });

/** The messages of Graph's page, as it ordered them. One odd mail doesn't hide the others. */
export const messagesOf = (page: unknown, most: number): MailMessage[] =>
  v
    .parse(PageSchema, page)
    .value.slice(0, most)
    .flatMap((item) => {
      const parsed = v.safeParse(MessageSchema, item);
      return parsed.success ? [bounded(parsed.output)] : [];
    });

const bounded = (message: v.InferOutput<typeof MessageSchema>): MailMessage => ({
  ...message,
  ...(message.body
    ? { body: { ...message.body, content: message.body.content?.slice(0, mostBodyCharacters) } }
    : {}),
});
