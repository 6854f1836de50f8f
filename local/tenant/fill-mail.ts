import type { TenantFile } from './schema.ts';
import type { Tenant } from './tenant.ts';

type Path = (string | number)[];

/** Every mailbox with its owner; a message id may stand once in a mailbox. */
export function fillMail(
  mailboxes: TenantFile['mailboxes'],
  find: (who: string, path: Path) => string,
  refuse: (path: Path, what: string) => never,
): Tenant['mail'] {
  const owners = new Set<string>();
  return Object.entries(mailboxes).map(([owner, { messages }]) => {
    const ownerId = find(owner, ['mailboxes', owner]);
    if (owners.has(ownerId))
      refuse(['mailboxes', owner], 'is the mailbox of somebody who already has one above');
    owners.add(ownerId);
    const ids = new Set<string>();
    messages.forEach(({ id }, i) => {
      if (id !== undefined && ids.has(id))
        refuse(['mailboxes', owner, 'messages', i, 'id'], 'is the id of an earlier message');
      if (id !== undefined) ids.add(id);
    });
    return { ownerId, messages };
  });
}
