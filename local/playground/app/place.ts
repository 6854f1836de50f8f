/** Where one is in the playground, kept in the address's hash so that a link or a test can open it directly. */
export type Place =
  | { app: 'outlook'; user: string; folder: string; message: string | null }
  | { app: 'teams'; user: string; team: string | null; view: string | null };

/** Stands for whatever message is newest when the folder is opened. */
export const newest = 'newest';

/** `#/outlook?user=ana.duarte&message=INC0012345` and `#/teams?user=dana.ortiz&team=…`. */
export function placeOf(hash: string, firstUser: string): Place {
  if (!hash) return { app: 'outlook', user: firstUser, folder: 'inbox', message: newest };
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const asked = new URLSearchParams(query);
  const user = asked.get('user') ?? firstUser;
  return path === 'teams'
    ? { app: 'teams', user, team: asked.get('team'), view: asked.get('view') }
    : { app: 'outlook', user, folder: asked.get('folder') ?? 'inbox', message: asked.get('message') };
}

export function hashOf({ app, ...parts }: Place): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parts)) if (value) query.set(name, value);
  if (query.get('folder') === 'inbox') query.delete('folder');
  return `#/${app}?${query}`;
}

/** A person may be named by the whole sign-in name, its first part, or the mail address. */
export function namesPerson(
  asked: string,
  person: { userPrincipalName: string; mail: string | null },
): boolean {
  const wanted = asked.toLowerCase();
  const names = [person.userPrincipalName, person.userPrincipalName.split('@')[0], person.mail];
  return names.some((name) => name?.toLowerCase() === wanted);
}

/** A message may be named by its id, its internet message id, or words of its subject. */
export function namesMessage(
  asked: string,
  message: { id: string; internetMessageId: string | null; subject: string | null },
): boolean {
  return (
    message.id === asked ||
    message.internetMessageId === asked ||
    (message.subject ?? '').toLowerCase().includes(asked.toLowerCase())
  );
}
