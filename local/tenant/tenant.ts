import type { Resource } from './json.ts';
import type { TenantChatMessage, TenantMessage } from './schema.ts';

/** A user with our additions apart from Graph's resource. */
export interface Person {
  id: string;
  upn: string;
  /** Graph's user, without navigation properties. */
  resource: Resource;
  managerId: string | null;
  about: string;
  hasPhoto: boolean;
  appRoles: string[];
}

export interface Group {
  id: string;
  resource: Resource;
  memberIds: string[];
}

export interface Team {
  /** The id of its group. */
  id: string;
  resource: Resource;
  channels: {
    id: string;
    displayName: string;
    messages: (TenantChatMessage & { replies?: TenantChatMessage[] })[];
  }[];
}

export interface Chat {
  id: string;
  chatType: 'oneOnOne' | 'group' | 'meeting';
  topic: string | null;
  memberIds: string[];
  messages: TenantChatMessage[];
}

/** A tenant file with every id filled in and every reference resolved; times are still as written. */
export interface Tenant {
  id: string;
  displayName: string;
  domain: string;
  /** The app registration of the add-in: SPA and API in one. */
  clientId: string;
  digestMailbox: string;
  /** Changes when the file changes. */
  fingerprint: string;
  people: Person[];
  groups: Group[];
  teams: Team[];
  mail: { ownerId: string; messages: TenantMessage[] }[];
  chats: Chat[];
}
