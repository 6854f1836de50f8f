import type { Resource } from '../../tenant/json.ts';
import type { Person, Tenant } from '../../tenant/tenant.ts';
import type { MailItem, StateFile } from '../store/state.ts';
import { folderIdOf, folderName, seedMessage, wellKnownFolders } from './message.ts';

export type Mailboxes = ReturnType<typeof openMailboxes>;

const receivedDescending = (a: MailItem, b: MailItem) =>
  String(b.resource.receivedDateTime).localeCompare(String(a.resource.receivedDateTime));

/** Everybody's mail: the tenant's own, then what was delivered since. */
export function openMailboxes(tenant: Tenant, { state, save }: StateFile, now: () => number) {
  const seededAt = new Date(state.seededAt);
  const people = new Map(tenant.people.map((person) => [person.id, person]));
  const boxes = new Map<string, MailItem[]>(tenant.people.map(({ id }) => [id, []]));
  for (const { ownerId, messages } of tenant.mail) {
    const owner = people.get(ownerId);
    if (owner) boxes.get(ownerId)?.push(...messages.map((one, i) => seedMessage(owner, i, one, seededAt)));
  }
  for (const item of state.added) boxes.get(item.ownerId)?.push(item);
  for (const items of boxes.values()) {
    items.sort(receivedDescending);
    for (const item of items) {
      const read = state.read[item.id];
      if (read) item.resource.isRead = read.isRead;
      item.change = read?.change ?? item.change;
    }
  }

  const itemsOf = (owner: Person) => boxes.get(owner.id) ?? [];
  const visible = (owner: Person, folder?: string): MailItem[] =>
    itemsOf(owner).filter(
      (item) => (folder === undefined || item.folder === folder) && item.visibleAt <= now(),
    );
  const folders = (owner: Person): string[] => [
    ...new Set([...wellKnownFolders, ...visible(owner).map(({ folder }) => folder)]),
  ];
  return {
    /** Newest first; what is still on its way is left out. */
    visible,
    folders,
    /** The key of a folder by id, well-known name or display name. */
    folder: (owner: Person, name: string): string | undefined =>
      folders(owner).find(
        (key) => folderIdOf(owner.id, key) === name || key.toLowerCase() === name.toLowerCase(),
      ),
    folderResource: (owner: Person, key: string): Resource => {
      const items = visible(owner, key);
      return {
        id: folderIdOf(owner.id, key),
        displayName: folderName(key),
        parentFolderId: folderIdOf(owner.id, 'msgfolderroot'),
        childFolderCount: 0,
        unreadItemCount: items.filter(({ resource }) => resource.isRead === false).length,
        totalItemCount: items.length,
        isHidden: false,
      };
    },
    find: (owner: Person, id: string): MailItem | undefined => visible(owner).find((item) => item.id === id),
    add: (item: Omit<MailItem, 'change'>) => {
      state.change++;
      const added: MailItem = { ...item, change: state.change };
      state.added.push(added);
      boxes.get(item.ownerId)?.unshift(added);
      save();
    },
    setRead: (item: MailItem, isRead: boolean) => {
      state.change++;
      item.resource.isRead = isRead;
      item.change = state.change;
      state.read[item.id] = { isRead, change: state.change };
      save();
    },
    /** What a delta token remembers: mail still on its way must come with the next one. */
    changeNow: (owner: Person): number =>
      Math.min(
        state.change,
        ...itemsOf(owner)
          .filter((item) => item.visibleAt > now())
          .map((item) => item.change - 1),
      ),
  };
}
