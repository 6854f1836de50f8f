import type { MailMessage, Recipient } from '../../shared/detection/types.ts';
import { parseHeaders } from './headers.ts';

interface Answer<T> {
  status: string;
  value: T;
}
interface Address {
  displayName?: string;
  emailAddress?: string;
}

/** As much of Outlook's open message as we read. Every part may be missing on some client. */
export interface OpenItem {
  itemType?: string;
  /** In a message being written this is an object with methods: then there is nothing to read. */
  subject?: unknown;
  from?: Address | null;
  sender?: Address | null;
  to?: Address[] | null;
  cc?: Address[] | null;
  internetMessageId?: string;
  conversationId?: string;
  dateTimeCreated?: Date;
  body?: { getAsync(type: 'html', done: (answer: Answer<string>) => void): void };
  getAllInternetHeadersAsync?(done: (answer: Answer<string>) => void): void;
}

/** What detection reads at most; a longer body is mostly quoted history, attachments in line, or an attack. */
export const mostBodyCharacters = 500_000;
const patienceMs = 5_000;

/** The open mail in Graph's shape, or null where there is none to read. A part that Outlook keeps back stays empty. */
export async function readItem(item: OpenItem | null | undefined): Promise<MailMessage | null> {
  if (!item || typeof item.subject !== 'string' || (item.itemType ?? 'message') !== 'message') return null;
  const [body, headers] = await Promise.all([
    item.body ? answerOf<string>((done) => item.body?.getAsync('html', done)) : null,
    item.getAllInternetHeadersAsync
      ? answerOf<string>((done) => item.getAllInternetHeadersAsync?.(done))
      : null,
  ]);
  const from = recipient(item.from);
  return {
    subject: item.subject,
    from,
    sender: recipient(item.sender) ?? from,
    toRecipients: recipients(item.to),
    ccRecipients: recipients(item.cc),
    ...(item.dateTimeCreated instanceof Date && !Number.isNaN(item.dateTimeCreated.getTime())
      ? { receivedDateTime: item.dateTimeCreated.toISOString() }
      : {}),
    body: { contentType: 'html', content: typeof body === 'string' ? body.slice(0, mostBodyCharacters) : '' },
    internetMessageId: item.internetMessageId ?? null,
    conversationId: item.conversationId ?? null,
    internetMessageHeaders: typeof headers === 'string' ? parseHeaders(headers) : null,
  };
}

/** Office's callback as a promise; null when it fails, throws, or never answers. */
function answerOf<T>(ask: (done: (answer: Answer<T>) => void) => void): Promise<T | null> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(null), patienceMs);
    const settle = (value: T | null) => {
      clearTimeout(late);
      resolve(value);
    };
    try {
      ask((answer) => settle(answer.status === 'succeeded' ? answer.value : null));
    } catch {
      settle(null);
    }
  });
}

const recipient = (address: Address | null | undefined): Recipient | null =>
  address
    ? { emailAddress: { name: address.displayName ?? null, address: address.emailAddress ?? null } }
    : null;
const recipients = (addresses: Address[] | null | undefined): Recipient[] =>
  (addresses ?? []).slice(0, 100).flatMap((address) => recipient(address) ?? []);
