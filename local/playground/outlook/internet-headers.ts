import type { Message } from '../stack/shapes.ts';

const written = (to: Message['from']): string => {
  const { name, address } = to?.emailAddress ?? { name: '', address: '' };
  return name ? `"${name}" <${address}>` : `<${address}>`;
};

/** The block that `getAllInternetHeadersAsync` gives: what Graph kept, and the ordinary ones where it kept none. */
export function internetHeaders(message: Message): string {
  const kept = message.internetMessageHeaders ?? [];
  const names = new Set(kept.map(({ name }) => name.toLowerCase()));
  const ordinary = [
    { name: 'From', value: written(message.from) },
    { name: 'To', value: message.toRecipients.map(written).join(', ') },
    { name: 'Subject', value: message.subject ?? '' },
    { name: 'Date', value: new Date(message.sentDateTime || message.receivedDateTime).toUTCString() },
    { name: 'Message-ID', value: message.internetMessageId ?? '' },
  ];
  const missing = ordinary.filter(({ name, value }) => value && !names.has(name.toLowerCase()));
  return [...kept, ...missing].map(({ name, value }) => `${name}: ${value}\r\n`).join('');
}
