import type { TenantFile } from '../../schema.ts';
import { mailOf, type Name, names } from '../people.ts';

export type Letters = NonNullable<NonNullable<TenantFile['mailboxes']>[string]['messages']>;
type Letter = Letters[number];

export type Address = { name: string; address: string };

export const personAddress = (short: Name): Address => ({ name: names[short], address: mailOf[short] });
const recipient = (emailAddress: Address) => ({ emailAddress });

interface Facts {
  /** How long ago it came, as a span: -PT2H. */
  at: string;
  from: Address | Name;
  to: Name;
  cc?: Name[];
  subject: string;
  /** HTML, or `null` for a mail without a body. */
  html: string | null;
  headers?: Record<string, string>;
  messageId?: string;
  thread?: string;
  unread?: boolean;
  folder?: string;
}

/** One mail of the story, as Graph keeps it. */
export function letter(facts: Facts): Letter {
  const from = typeof facts.from === 'string' ? personAddress(facts.from) : facts.from;
  const headers = Object.entries(facts.headers ?? {}).map(([name, value]) => ({ name, value }));
  return {
    receivedDateTime: facts.at,
    sentDateTime: facts.at,
    subject: facts.subject,
    body: { contentType: 'html', content: facts.html ?? '' },
    from: recipient(from),
    sender: recipient(from),
    toRecipients: [recipient(personAddress(facts.to))],
    ccRecipients: (facts.cc ?? []).map((short) => recipient(personAddress(short))),
    isRead: !facts.unread,
    ...(facts.folder ? { folder: facts.folder } : {}),
    ...(facts.thread ? { conversationId: facts.thread } : {}),
    ...(facts.messageId ? { internetMessageId: facts.messageId } : {}),
    ...(headers.length > 0 ? { internetMessageHeaders: headers } : {}),
  };
}
