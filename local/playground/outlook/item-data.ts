import type { Message, Person } from '../stack/shapes.ts';

/** Outlook's numbers for what is open (HostItemType in outlook-web-16.01.debug.js). */
const itemType = { message: 1, nothing: 6 } as const;
/** The manifest's ReadItem, as the host numbers it. */
const readItem = 1;
const mailUser = 3;

type Address = Message['from'];

const addressOf = (from: Address) => ({
  name: from?.emailAddress.name ?? '',
  address: from?.emailAddress.address ?? '',
  recipientType: mailUser,
});

const millisecondsOf = (instant: string | null | undefined, fallback: string): number =>
  Date.parse(instant || fallback);

const normalized = (subject: string): string => subject.replace(/^((re|aw|fwd?|wg)\s*:\s*)+/i, '');

const aboutPerson = (person: Person, timeZone: string) => ({
  permissionLevel: readItem,
  hostVersion: '16.01.0.0',
  owaView: 'ThreeColumns',
  userDisplayName: person.displayName,
  userEmailAddress: person.mail ?? person.userPrincipalName,
  userTimeZone: timeZone,
  userProfileType: 'enterprise',
  isRestIdSupported: true,
  ewsUrl: 'https://ews.invalid/',
  restUrl: 'https://rest.invalid/',
  timeZoneOffsets: null,
});

/** What `Office.context.mailbox` and its `item` are made of; without a message there is no item. */
export function itemData(person: Person, message: Message | null, timeZone: string) {
  if (!message) return { ...aboutPerson(person, timeZone), itemType: itemType.nothing };
  const subject = message.subject ?? '';
  return {
    ...aboutPerson(person, timeZone),
    itemType: itemType.message,
    itemClass: 'IPM.Note',
    id: message.id,
    conversationId: message.conversationId,
    internetMessageId: message.internetMessageId,
    subject,
    normalizedSubject: normalized(subject),
    from: addressOf(message.from ?? message.sender),
    sender: addressOf(message.sender ?? message.from),
    to: message.toRecipients.map(addressOf),
    cc: message.ccRecipients.map(addressOf),
    bcc: [],
    attachments: [],
    dateTimeCreated: millisecondsOf(message.createdDateTime, message.receivedDateTime),
    dateTimeModified: millisecondsOf(message.receivedDateTime, message.receivedDateTime),
    dateTimeSent: millisecondsOf(message.sentDateTime, message.receivedDateTime),
  };
}
