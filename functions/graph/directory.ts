import * as v from 'valibot';
import type { Helper, Person } from '../../shared/api.ts';
import type { Graph } from './graph.ts';
import { byIds, byMail, byName, byPrefix } from './people-filters.ts';

/** A person as the directory alone knows them. */
export type DirectoryPerson = Omit<Helper, 'preference' | 'card'>;

/** People as the organisation's directory names them. Disabled accounts, shared mailboxes among them, are left out. */
export interface Directory {
  byIds(ids: string[]): Promise<DirectoryPerson[]>;
  byMail(mail: string): Promise<DirectoryPerson[]>;
  byName(name: string): Promise<DirectoryPerson[]>;
  byPrefix(text: string): Promise<DirectoryPerson[]>;
  /** Null when the directory knows no such group. */
  memberIds(groupId: string): Promise<string[] | null>;
  photo(userId: string): Promise<{ bytes: Uint8Array; type: string } | null>;
}

const most = 10;
const text = v.optional(v.nullable(v.string()), null);
const PersonSchema = v.object({
  id: v.string(),
  displayName: v.optional(v.nullable(v.string()), ''),
  mail: text,
});
const UserSchema = v.object({
  ...PersonSchema.entries,
  jobTitle: text,
  preferredLanguage: text,
  accountEnabled: v.optional(v.nullable(v.boolean()), true),
  manager: v.optional(v.nullable(PersonSchema), null),
});
const UsersSchema = v.object({ value: v.array(UserSchema) });
const MembersSchema = v.object({
  value: v.array(v.object({ id: v.string(), '@odata.type': v.optional(v.string()) })),
  '@odata.nextLink': v.optional(v.string()),
});

const select = 'id,displayName,mail,jobTitle,preferredLanguage,accountEnabled';
const expand = 'manager($select=id,displayName,mail)';

const personOf = ({ id, displayName, mail }: v.InferOutput<typeof PersonSchema>): Person => ({
  id,
  displayName: displayName ?? '',
  mail: mail || null,
});
const helperOf = (user: v.InferOutput<typeof UserSchema>): DirectoryPerson => ({
  ...personOf(user),
  jobTitle: user.jobTitle,
  preferredLanguage: user.preferredLanguage,
  manager: user.manager && personOf(user.manager),
});

export function directory(graph: Graph): Directory {
  async function users(filter: string, top = most): Promise<DirectoryPerson[]> {
    const query = `$filter=${encodeURIComponent(filter)}&$select=${select}&$expand=${expand}&$top=${top}`;
    const found = v.parse(UsersSchema, (await graph.get(`/users?${query}`)) ?? { value: [] });
    return found.value
      .filter((user) => user.accountEnabled !== false)
      .map(helperOf)
      .sort((a, b) => a.displayName.localeCompare(b.displayName));
  }

  return {
    byIds: (ids) => users(byIds(ids), ids.length),
    byMail: (mail) => users(byMail(mail)),
    byName: (name) => users(byName(name)),
    byPrefix: (prefix) => users(byPrefix(prefix)),

    async memberIds(groupId) {
      const ids: string[] = [];
      let next: string | undefined = `/groups/${encodeURIComponent(groupId)}/members?$select=id&$top=999`;
      while (next) {
        const answer = await graph.get(next);
        if (answer === null) return null;
        const page: v.InferOutput<typeof MembersSchema> = v.parse(MembersSchema, answer);
        // A group may also hold devices and other groups.
        const people = page.value.filter((member) => (member['@odata.type'] ?? user) === user);
        ids.push(...people.map((member) => member.id));
        next = page['@odata.nextLink'];
      }
      return ids;
    },

    photo: (userId) => graph.getBytes(`/users/${encodeURIComponent(userId)}/photo/$value`),
  };
}
const user = '#microsoft.graph.user';
