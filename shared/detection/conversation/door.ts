import type { ChatMessage, Conversation, MailMessage } from '../types.ts';
import { turnLimit } from './talk.ts';

/** What Graph sends: a text, anything, a list, or an object with named parts. */
type Shape = 'text' | 'anything' | readonly [Shape] | { readonly [part: string]: Shape };

const recipient = { emailAddress: { name: 'text', address: 'text' } } as const;
const body = { contentType: 'text', content: 'text' } as const;

const mail = {
  subject: 'text',
  from: recipient,
  sender: recipient,
  toRecipients: [recipient],
  body,
  internetMessageId: 'text',
  internetMessageHeaders: [{ name: 'text', value: 'text' }],
} as const;

const chat = {
  id: 'text',
  messageType: 'text',
  from: {
    user: { id: 'text', displayName: 'text' },
    application: { id: 'text', displayName: 'text' },
  },
  body,
  attachments: [{ contentType: 'text', content: 'text' }],
  mentions: [{ mentionText: 'text', mentioned: { user: { displayName: 'text' } } }],
  channelIdentity: 'anything',
} as const;

/** As much of a value as has the shape; any other part counts as missing. No message is refused for a part of it. */
function shaped(value: unknown, shape: Shape): unknown {
  if (shape === 'text') return typeof value === 'string' ? value : null;
  if (shape === 'anything') return value;
  if (isList(shape)) return Array.isArray(value) ? value.map((item) => shaped(item, shape[0])) : [];
  if (!value || typeof value !== 'object') return null;
  const parts: Record<string, unknown> = {};
  for (const [part, own] of Object.entries(shape)) parts[part] = shaped(Reflect.get(value, part), own);
  return parts;
}

const isList = (shape: Shape): shape is readonly [Shape] => Array.isArray(shape);

const messagesOf = (messages: unknown, shape: Shape): unknown[] =>
  (Array.isArray(messages) ? messages.slice(-turnLimit) : [])
    .map((message) => shaped(message, shape))
    .filter(Boolean);

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/** The conversation with everything left out that isn't as Graph would send it. */
export function tidied({ kind, me, messages }: Conversation): Conversation {
  const reader = { name: textOf(me?.name), address: textOf(me?.address) };
  return kind === 'mail'
    ? { kind, me: reader, messages: messagesOf(messages, mail) as MailMessage[] }
    : { kind, me: reader, messages: messagesOf(messages, chat) as ChatMessage[] };
}
