import type { Resource } from '../../tenant/json.ts';
import type { Person, Tenant } from '../../tenant/tenant.ts';

export type Directory = ReturnType<typeof directoryOf>;

const addressesOf = ({ resource }: Person): string[] => {
  const proxies = [resource.proxyAddresses, resource.otherMails].flat();
  return [resource.mail, resource.userPrincipalName, ...proxies].flatMap((address) =>
    typeof address === 'string' ? [address.replace(/^smtp:/i, '').toLowerCase()] : [],
  );
};

/** Finds people and groups by any of their names. */
export function directoryOf(tenant: Tenant) {
  const byId = new Map(tenant.people.map((person) => [person.id.toLowerCase(), person]));
  const byAddress = new Map(
    tenant.people.flatMap((person) => addressesOf(person).map((one) => [one, person])),
  );
  const byUpn = new Map(tenant.people.map((person) => [person.upn.toLowerCase(), person]));
  const groups = new Map(tenant.groups.map((group) => [group.id.toLowerCase(), group]));
  const person = (name: string) => byId.get(name.toLowerCase()) ?? byUpn.get(name.toLowerCase());
  const members = (ids: string[]) => ids.flatMap((id) => byId.get(id.toLowerCase()) ?? []);
  return {
    people: tenant.people,
    groups: tenant.groups,
    teams: tenant.teams,
    chats: tenant.chats,
    /** By id or userPrincipalName: what Graph's /users/{…} takes. */
    person,
    /** By id, userPrincipalName or any mail address: what a mailbox is called by. */
    mailbox: (name: string) => person(name) ?? byAddress.get(name.toLowerCase()),
    group: (id: string) => groups.get(id.toLowerCase()),
    groupByMail: (address: string) =>
      tenant.groups.find(({ resource }) => String(resource.mail).toLowerCase() === address.toLowerCase()),
    members,
    manager: (one: Person) => (one.managerId ? byId.get(one.managerId.toLowerCase()) : undefined),
    reportsOf: (one: Person) => tenant.people.filter(({ managerId }) => managerId === one.id),
    teamsOf: (one: Person) =>
      tenant.teams.filter((team) => groups.get(team.id.toLowerCase())?.memberIds.includes(one.id)),
    chatsOf: (one: Person) => tenant.chats.filter(({ memberIds }) => memberIds.includes(one.id)),
  };
}

/** As an item of a directoryObject collection, which names its type. */
export const typed = (resource: Resource): Resource => ({
  '@odata.type': '#microsoft.graph.user',
  ...resource,
});
