import { conversationIdOf, itemIdOf } from '../../tenant/ids.ts';
import { isResource, type Json, type Resource } from '../../tenant/json.ts';
import { fillTimes, timeOf } from '../../tenant/relative-time.ts';
import type { TenantMessage } from '../../tenant/schema.ts';
import type { Person } from '../../tenant/tenant.ts';
import type { MailItem } from '../store/state.ts';
import { previewOf } from './body-text.ts';

export interface Body {
  contentType: 'html' | 'text';
  content: string;
}

export const bodyOf = (value: unknown): Body => {
  if (!isResource(value)) return { contentType: 'html', content: '' };
  const content = typeof value.content === 'string' ? value.content : '';
  return { contentType: String(value.contentType).toLowerCase() === 'text' ? 'text' : 'html', content };
};

export const recipientOf = (person: Person): Resource => ({
  emailAddress: {
    name: String(person.resource.displayName),
    address: String(person.resource.mail ?? person.upn),
  },
});

/** A message as Exchange stores it: what the sender left out is filled in. */
export function completeMessage(given: Resource, id: string, time: string): Resource {
  const body = bodyOf(given.body);
  const key = id.slice(4, 36);
  return {
    '@odata.etag': `W/"${key}"`,
    createdDateTime: time,
    lastModifiedDateTime: time,
    changeKey: key,
    categories: [],
    receivedDateTime: time,
    sentDateTime: time,
    hasAttachments: Array.isArray(given.attachments) && given.attachments.length > 0,
    internetMessageId: `<${key.replace(/[-_]/g, 'x')}@mail.local.example>`,
    subject: '',
    importance: 'normal',
    conversationId: conversationIdOf(id),
    isDeliveryReceiptRequested: null,
    isReadReceiptRequested: false,
    isRead: false,
    isDraft: false,
    inferenceClassification: 'focused',
    sender: given.from ?? null,
    from: given.sender ?? null,
    toRecipients: [],
    ccRecipients: [],
    bccRecipients: [],
    replyTo: [],
    flag: { flagStatus: 'notFlagged' },
    ...given,
    id,
    conversationIndex: Buffer.from(id.slice(4, 26)).toString('base64'),
    webLink: `https://outlook.office365.com/owa/?ItemID=${encodeURIComponent(id)}&exvsurl=1&viewmodel=ReadMessageItem`,
    bodyPreview:
      typeof given.bodyPreview === 'string' && given.bodyPreview
        ? given.bodyPreview.slice(0, 255)
        : previewOf(body),
    body: { ...body },
  };
}

/** A message of the tenant file, in its mailbox at the time it names. */
export function seedMessage(owner: Person, index: number, message: TenantMessage, seededAt: Date): MailItem {
  const { folder = 'inbox', ...graph } = message;
  const given = graph as Resource;
  const id = message.id ?? itemIdOf('seed', owner.id, index);
  const outgoing = ['sentitems', 'drafts'].includes(folder.toLowerCase());
  const time = timeOf(message.receivedDateTime ?? message.sentDateTime ?? '-P1D', seededAt);
  const body = bodyOf(message.body);
  const resource = completeMessage(
    {
      ...given,
      ...(outgoing && !message.from && { from: recipientOf(owner) as Json }),
      ...(!outgoing && !message.toRecipients && { toRecipients: [recipientOf(owner) as Json] }),
      ...(outgoing && message.isRead === undefined && { isRead: true }),
      ...(folder.toLowerCase() === 'drafts' && { isDraft: true }),
      subject: fillTimes(message.subject ?? '', seededAt),
      receivedDateTime: time,
      sentDateTime: timeOf(message.sentDateTime ?? time, seededAt),
      body: { ...body, content: fillTimes(body.content, seededAt) },
    },
    id,
    time,
  );
  return { id, ownerId: owner.id, folder: folderKey(folder), visibleAt: 0, change: 0, resource };
}

const wellKnown = new Map([
  ['inbox', 'Inbox'],
  ['drafts', 'Drafts'],
  ['sentitems', 'Sent Items'],
  ['deleteditems', 'Deleted Items'],
  ['archive', 'Archive'],
  ['junkemail', 'Junk Email'],
]);
export const wellKnownFolders = [...wellKnown.keys()];
export const folderKey = (name: string): string =>
  wellKnown.has(name.toLowerCase()) ? name.toLowerCase() : name;
export const folderName = (key: string): string => wellKnown.get(key) ?? key;
export const folderIdOf = (ownerId: string, key: string): string => itemIdOf('folder', ownerId, key);
