import { markerPropertyId, type Note, type Person, type SendMail } from './api.ts';
import type { LedgerEntry } from './delivery/ledger.ts';
import { emptySubject } from './empty-subject.ts';
import { paragraphs } from './paragraphs.ts';
import { withoutThreadTokens } from './thread-tokens.ts';

const recipient = ({ displayName, mail }: Person) => ({
  emailAddress: { name: displayName, address: mail ?? '' },
});

/** A reply's prefix would make it look like part of the ticket's thread. */
const replyPrefix = /^(?:(?:re|aw|antw|fw|fwd|wg|sv|vs|rif|tr)\s?(?:\[\d{1,3}\])?:\s*)+/i;

/** The subject as it is sent: no thread token, no reply's prefix, never empty. */
const subjectOf = ({ subject, language }: Pick<Note, 'subject' | 'language'>) => {
  const plain = withoutThreadTokens(subject).replace(replyPrefix, '').trim();
  return plain || emptySubject(language);
};

/** The note as it leaves: nothing in it that a desk would take for one of its threads. What is logged is what was sent. */
export const asSent = (note: Note): Note => ({
  ...note,
  subject: subjectOf(note),
  text: withoutThreadTokens(note.text),
});

/** Each manager once, the sender's own last, and never one who already gets the mail in To or has written it. */
export function managersInCc({
  sender,
  helpers,
  ownManager,
}: Pick<LedgerEntry, 'helpers' | 'sender' | 'ownManager'>): Person[] {
  const seen = new Set([sender.id, ...helpers.map((helper) => helper.id)]);
  const meant = [...helpers.map(({ ccManager, manager }) => (ccManager ? manager : null)), ownManager];
  return meant.flatMap((manager) => {
    if (!manager?.mail || seen.has(manager.id)) return [];
    seen.add(manager.id);
    return [manager];
  });
}

/** The exact body for `POST /me/sendMail`, from the ledger alone: asked for twice, it is the same twice. */
export function composeMessage(entry: LedgerEntry): SendMail {
  const note = asSent(entry.note);
  return {
    message: {
      subject: note.subject,
      body: { contentType: 'html', content: paragraphs(note.text).text },
      toRecipients: entry.helpers.map(recipient),
      ccRecipients: managersInCc(entry).map(recipient),
      singleValueExtendedProperties: [{ id: markerPropertyId, value: entry.id }],
    },
    saveToSentItems: true,
  };
}
