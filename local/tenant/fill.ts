import { fillMail } from './fill-mail.ts';
import { guidOf } from './ids.ts';
import type { Resource } from './json.ts';
import type { TenantFile, TenantUser } from './schema.ts';
import type { Chat, Group, Person, Team, Tenant } from './tenant.ts';

type Path = (string | number)[];
type Refuse = (path: Path, what: string) => never;

/** Fills in missing ids (always the same for the same file) and resolves who is meant; `refuse` throws. */
export function fillTenant(file: TenantFile, fingerprint: string, refuse: Refuse): Tenant {
  const { organization } = file;
  const domain = organization.domain.toLowerCase();
  const id = organization.id ?? guidOf('tenant', domain);
  const digestMailbox = organization.digestMailbox ?? `kind-regards@${domain}`;
  const users = withDigestMailbox(file.users, digestMailbox);
  const people = users.map((user) => personOf(user, domain));
  const find = finder(people, refuse);
  users.forEach((user, i) => {
    const person = people[i];
    if (person && user.manager) person.managerId = find(user.manager, ['users', i, 'manager']);
  });
  const groups = file.groups.map((group, i) => groupOf(group, domain, find, ['groups', i]));
  const teams = file.teams.map((team, i): Team => {
    let group = groups.find((one) => one.id === team.id || one.resource.displayName === team.displayName);
    if (!group) {
      const { channels: _, ...rest } = team;
      group = groupOf(rest, domain, find, ['teams', i]);
      groups.push(group);
    }
    const memberIds = (team.members ?? []).map((who, m) => find(who, ['teams', i, 'members', m]));
    group.memberIds = [...new Set([...group.memberIds, ...memberIds])];
    group.resource.resourceProvisioningOptions = ['Team'];
    const groupId = group.id;
    return {
      id: groupId,
      resource: { id: groupId, displayName: team.displayName, description: group.resource.description },
      channels: (team.channels ?? [{ displayName: 'General' }]).map((channel) => ({
        id:
          channel.id ??
          `19:${guidOf('channel', groupId, channel.displayName).replaceAll('-', '')}@thread.tacv2`,
        displayName: channel.displayName,
        messages: channel.messages ?? [],
      })),
    };
  });
  return {
    id,
    displayName: organization.displayName,
    domain,
    clientId: guidOf('kind-regards', id),
    digestMailbox,
    fingerprint,
    people,
    groups,
    teams,
    mail: fillMail(file.mailboxes, find, refuse),
    chats: file.chats.map((chat, i) => chatOf(chat, i, find)),
  };
}

const same = (a: string | null | undefined, b: string) => a?.toLowerCase() === b.toLowerCase();

function withDigestMailbox(users: TenantUser[], address: string): TenantUser[] {
  if (users.some((user) => same(user.userPrincipalName, address) || same(user.mail, address))) return users;
  const about = 'The mailbox that the digests leave from';
  return [...users, { userPrincipalName: address, displayName: 'Kind Regards', about, photo: false }];
}

function personOf(user: TenantUser, domain: string): Person {
  const { manager: _, about, photo, appRoles, ...graph } = user;
  const upn = user.userPrincipalName;
  const id = user.id ?? guidOf('user', upn.toLowerCase());
  const mail = user.mail === undefined ? upn : user.mail;
  const resource: Resource = {
    businessPhones: [],
    givenName: null,
    jobTitle: null,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: null,
    surname: null,
    accountEnabled: true,
    department: null,
    userType: upn.toLowerCase().includes('#ext#') ? 'Guest' : 'Member',
    companyName: null,
    mailNickname: upn.split('@')[0],
    otherMails: [],
    proxyAddresses: mail ? [`SMTP:${mail}`] : [],
    ...(graph as Resource),
    id,
    mail,
  };
  if (!resource.createdDateTime) resource.createdDateTime = '2024-01-08T08:00:00Z';
  const hasPhoto = photo ?? upn.toLowerCase().endsWith(`@${domain}`);
  return { id, upn, resource, managerId: null, about: about ?? '', hasPhoto, appRoles: appRoles ?? [] };
}

const addressesOf = ({ resource }: Person) =>
  [resource.id, resource.userPrincipalName, resource.mail].flatMap((one) =>
    typeof one === 'string' ? [one.toLowerCase()] : [],
  );

function finder(people: Person[], refuse: Refuse) {
  const byName = new Map<string, number>();
  people.forEach((person, i) => {
    for (const name of addressesOf(person)) {
      const other = byName.get(name) ?? i;
      if (other !== i) refuse(['users', i], `has the id or address of users.${other} (${name})`);
      byName.set(name, i);
    }
  });
  return (who: string, path: Path): string => {
    const index = byName.get(who.toLowerCase());
    return people[index ?? -1]?.id ?? refuse(path, `names ${who}, who is not in users`);
  };
}

type Find = (who: string, path: Path) => string;

function groupOf(group: TenantFile['groups'][number], domain: string, find: Find, path: Path): Group {
  const { members, ...graph } = group;
  const id = group.id ?? guidOf('group', domain, group.displayName);
  const nickname = group.displayName.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const resource: Resource = {
    createdDateTime: '2024-01-08T08:00:00Z',
    description: null,
    groupTypes: ['Unified'],
    mail: `${nickname}@${domain}`,
    mailEnabled: true,
    mailNickname: nickname,
    securityEnabled: false,
    visibility: 'Private',
    ...(graph as Resource),
    id,
  };
  const memberIds = (members ?? []).map((who, i) => find(who, [...path, 'members', i]));
  return { id, resource, memberIds };
}

function chatOf(chat: TenantFile['chats'][number], index: number, find: Find): Chat {
  const memberIds = chat.members.map((who, i) => find(who, ['chats', index, 'members', i]));
  const chatType = chat.chatType ?? (memberIds.length > 2 ? 'group' : 'oneOnOne');
  const space = chatType === 'oneOnOne' ? 'unq.gbl.spaces' : 'thread.v2';
  const key = guidOf('chat', index, ...memberIds).replaceAll('-', '');
  return {
    id: chat.id ?? `19:${key}@${space}`,
    chatType,
    topic: chat.topic ?? null,
    memberIds,
    messages: chat.messages,
  };
}
