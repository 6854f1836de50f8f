import { escapeHtml } from '../../../shared/html.ts';
import type { Draft } from './draft.ts';
import { htmlAsText } from './html-as-text.ts';

const recipients = (addresses: string[]) => addresses.map((address) => ({ emailAddress: { address } }));

export const addressesIn = (line: string): string[] =>
  line
    .split(/[;,]/)
    .map((address) => address.trim())
    .filter(Boolean);

/** What is in the compose window, as the Graph message that Outlook would send. */
export interface Written {
  to: string;
  cc: string;
  subject: string;
  text: string;
}

export const writtenIn = (draft: Draft): Written => ({
  to: draft.to.join('; '),
  cc: draft.cc.join('; '),
  subject: draft.subject,
  text: htmlAsText(draft.html),
});

/** An untouched draft leaves as the HTML that it came with; an edited one as plain paragraphs. */
export function outgoing(draft: Draft, written: Written): object {
  const untouched = written.text === htmlAsText(draft.html);
  const html = untouched ? draft.html : escapeHtml(written.text).replaceAll('\n', '<br>');
  return {
    subject: written.subject,
    body: { contentType: 'html', content: html },
    toRecipients: recipients(addressesIn(written.to)),
    ccRecipients: recipients(addressesIn(written.cc)),
  };
}
