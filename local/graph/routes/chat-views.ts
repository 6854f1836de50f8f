import { createHash } from 'node:crypto';
import { isResource, type Json, type Resource } from '../../tenant/json.ts';
import { fillTimes, timeOf } from '../../tenant/relative-time.ts';
import type { TenantChatMessage } from '../../tenant/schema.ts';
import type { Chat, Person, Tenant } from '../../tenant/tenant.ts';
import { chatMessageType } from '../entity-types.ts';
import type { Directory } from '../store/directory.ts';

export interface ChatViews {
  message: (given: TenantChatMessage, where: Resource, index: number) => Resource;
  /** Newest first, as Graph lists them. */
  messages: (list: readonly TenantChatMessage[], where: Resource) => Resource[];
  chat: (chat: Chat) => Resource;
  members: (chat: Chat) => Resource[];
  preview: (message: Resource | undefined) => Resource | null;
}

/** Chats and channel posts of the tenant file as Graph's chat and chatMessage. */
export function chatViews(tenant: Tenant, directory: Directory, seededAt: Date): ChatViews {
  const created = (given: TenantChatMessage) => {
    const time = timeOf(given.createdDateTime ?? '-P1D', seededAt);
    return new Date(time).toISOString();
  };
  /** Graph's ids are the milliseconds of creation; the index keeps two of one moment apart. */
  const idOf = (given: TenantChatMessage, index: number) =>
    given.id ?? String(Date.parse(created(given)) + index);

  const message: ChatViews['message'] = (given, where, index) => {
    const { replies: _, ...graph } = given as TenantChatMessage & { replies?: unknown };
    const time = created(given);
    const id = idOf(given, index);
    return {
      id,
      replyToId: null,
      etag: id,
      messageType: 'message',
      lastModifiedDateTime: time,
      lastEditedDateTime: null,
      deletedDateTime: null,
      subject: null,
      summary: null,
      chatId: null,
      importance: 'normal',
      locale: 'en-us',
      webUrl: null,
      channelIdentity: null,
      policyViolation: null,
      eventDetail: null,
      attachments: [],
      mentions: [],
      reactions: [],
      ...known(graph as Resource),
      ...where,
      createdDateTime: time,
      from: fromOf(given.from, directory),
      body: { ...given.body, content: fillTimes(given.body.content, seededAt) } as Record<string, Json>,
    };
  };
  const messages: ChatViews['messages'] = (list, where) =>
    list
      .map((given, index) => message(given, where, index))
      .sort((a, b) => Date.parse(String(b.createdDateTime)) - Date.parse(String(a.createdDateTime)));
  return {
    message,
    messages,
    chat: (chat) => {
      const times = chat.messages.map(created).sort();
      const none = seededAt.toISOString();
      return {
        id: chat.id,
        topic: chat.topic,
        createdDateTime: times[0] ?? none,
        lastUpdatedDateTime: times.at(-1) ?? none,
        chatType: chat.chatType,
        webUrl: `https://teams.microsoft.com/l/chat/${encodeURIComponent(chat.id)}/0?tenantId=${tenant.id}`,
        tenantId: tenant.id,
        onlineMeetingInfo: null,
        viewpoint: { isHidden: false, lastMessageReadDateTime: times.at(-1) ?? none },
      };
    },
    members: (chat) =>
      directory.members(chat.memberIds).map((person) => memberOf(person, tenant.id, chat.id)),
    preview: (last) =>
      last
        ? {
            id: last.id,
            createdDateTime: last.createdDateTime,
            isDeleted: false,
            messageType: last.messageType,
            eventDetail: null,
            body: last.body,
            from: last.from,
          }
        : null,
  };
}

/** A tenant file may carry more than Graph's chatMessage has. */
const known = (given: Resource): Resource =>
  Object.fromEntries(Object.entries(given).filter(([name]) => chatMessageType.properties.has(name)));

function fromOf(given: TenantChatMessage['from'], directory: Directory): Json {
  if (isResource(given))
    return { application: null, device: null, user: null, ...given } as Record<string, Json>;
  const person = typeof given === 'string' ? directory.mailbox(given) : undefined;
  if (!person) return null;
  const user = {
    '@odata.type': '#microsoft.graph.teamworkUserIdentity',
    id: person.id,
    displayName: String(person.resource.displayName),
    userIdentityType: 'aadUser',
  };
  return { application: null, device: null, user };
}

const memberOf = (person: Person, tenantId: string, chatId: string): Resource => ({
  '@odata.type': '#microsoft.graph.aadUserConversationMember',
  id: createHash('sha256').update(`${chatId}#${person.id}`).digest('base64url'),
  roles: ['owner'],
  displayName: String(person.resource.displayName),
  visibleHistoryStartDateTime: '0001-01-01T00:00:00Z',
  userId: person.id,
  email: person.resource.mail ?? null,
  tenantId,
});
