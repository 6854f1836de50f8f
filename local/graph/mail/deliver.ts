import { randomUUID } from 'node:crypto';
import { markerPropertyId } from '../../../shared/api.ts';
import { conversationIdOf, itemIdOf } from '../../tenant/ids.ts';
import type { Json, Resource } from '../../tenant/json.ts';
import type { Person } from '../../tenant/tenant.ts';
import type { Directory } from '../store/directory.ts';
import type { Delivery, MailItem, StateFile } from '../store/state.ts';
import { htmlOfText } from './body-text.ts';
import type { Mailboxes } from './mailboxes.ts';
import { bodyOf, completeMessage, recipientOf } from './message.ts';
import { addressesOf } from './sendable.ts';

/** The transport works a moment after the 202 (concepts/outlook-things-to-know-about-send-mail.md). */
export const sentItemsLagMs = 1_500;

export interface Sending {
  sender: Person;
  message: Resource;
  via: Delivery['via'];
  saveToSentItems: boolean;
  lagMs: number;
  /** The message that is answered, for Outlook's own compose window. */
  answers?: MailItem | undefined;
}

interface Post {
  directory: Directory;
  mailboxes: Mailboxes;
  stateFile: StateFile;
  now: () => number;
}

const shorten = ({ deliveries }: StateFile['state']) =>
  deliveries.splice(0, Math.max(0, deliveries.length - 1_000));

/** Puts a message into the sender's Sent Items and every recipient's inbox, and notes it for the post room. */
export function deliver(post: Post, sending: Sending): Delivery {
  const { directory, mailboxes, stateFile } = post;
  const { sender, message, answers } = sending;
  const time = `${new Date(post.now()).toISOString().slice(0, 19)}Z`;
  const key = randomUUID();
  const internetMessageId = `<${key.replaceAll('-', '').toUpperCase()}@mail.local.example>`;
  const conversationId = answers ? String(answers.resource.conversationId) : conversationIdOf(key);
  const inReplyTo = answers ? String(answers.resource.internetMessageId) : null;
  const { internetMessageHeaders, ...content } = message;
  const common: Resource = {
    ...content,
    from: recipientOf(sender) as Json,
    sender: recipientOf(sender) as Json,
    internetMessageId,
    conversationId,
  };
  if (sending.saveToSentItems) {
    const id = itemIdOf('sent', key);
    mailboxes.add({
      id,
      ownerId: sender.id,
      folder: 'sentitems',
      visibleAt: post.now() + sending.lagMs,
      resource: completeMessage({ ...common, isRead: true }, id, time),
    });
  }
  const copy = incoming(common, internetMessageHeaders, inReplyTo);
  const receivers = receiversOf(directory, message);
  for (const receiver of receivers) {
    const id = itemIdOf('received', key, receiver.id);
    const resource = completeMessage(copy, id, time);
    mailboxes.add({ id, ownerId: receiver.id, folder: 'inbox', visibleAt: 0, resource });
  }
  const body = bodyOf(message.body);
  const delivery: Delivery = {
    time: new Date(post.now()).toISOString(),
    from: sender.upn,
    subject: String(message.subject ?? ''),
    to: addressesOf(message.toRecipients),
    cc: addressesOf(message.ccRecipients),
    bcc: addressesOf(message.bccRecipients),
    internetMessageId,
    conversationId,
    inReplyTo,
    references: inReplyTo,
    marker: markerOf(message),
    via: sending.via,
    mailboxes: receivers.map(({ upn }) => upn),
    bodyPreview: String(completeMessage(message, key, time).bodyPreview),
    bodyHtml: body.contentType === 'html' ? body.content : htmlOfText(body.content),
  };
  stateFile.state.deliveries.push(delivery);
  shorten(stateFile.state);
  stateFile.save();
  return delivery;
}

/** Recipients see no Bcc and no MAPI property of the sender's copy; a reply carries its thread in headers. */
function incoming(common: Resource, custom: Json | undefined, inReplyTo: string | null): Resource {
  const { bccRecipients: _, singleValueExtendedProperties: __, ...copy } = common;
  const thread: Json[] = inReplyTo
    ? [
        { name: 'In-Reply-To', value: inReplyTo },
        { name: 'References', value: inReplyTo },
      ]
    : [];
  const headers = [...(Array.isArray(custom) ? custom : []), ...thread];
  return headers.length > 0 ? { ...copy, internetMessageHeaders: headers } : copy;
}

function receiversOf(directory: Directory, message: Resource): Person[] {
  const addresses = [message.toRecipients, message.ccRecipients, message.bccRecipients].flatMap(addressesOf);
  const people = addresses.flatMap((address) => {
    const group = directory.groupByMail(address);
    return group ? directory.members(group.memberIds) : (directory.mailbox(address) ?? []);
  });
  return [...new Set(people)];
}

function markerOf({ singleValueExtendedProperties: properties }: Resource): string | null {
  const list = Array.isArray(properties) ? (properties as Resource[]) : [];
  return (
    String(list.find(({ id }) => String(id).toLowerCase() === markerPropertyId.toLowerCase())?.value ?? '') ||
    null
  );
}
