import { useCallback, useEffect, useState } from 'react';
import { type Loaded, useLoaded } from '../app/use-loaded.ts';
import type { Folder, Message } from '../stack/shapes.ts';
import { stack } from '../stack/stack.ts';

const lookAgainMs = 5_000;

export interface MailboxView {
  folders: Folder[];
  messages: Loaded<Message[]>;
  /** True once this person's first list was there: the pane then starts with the right item. */
  started: boolean;
  reload(): void;
}

/** A person's folders and one folder's messages; new mail shows up by itself while someone looks. */
export function useMailbox(user: string, folder: string): MailboxView {
  const [folders, reloadFolders] = useLoaded(useCallback(() => stack.folders(user), [user]));
  const [messages, reloadMessages] = useLoaded(
    useCallback(() => stack.messages(user, folder), [user, folder]),
  );
  const [startedFor, setStartedFor] = useState<string | null>(null);
  if (messages.state !== 'loading' && startedFor !== user) setStartedFor(user);

  const reload = useCallback(() => {
    reloadFolders();
    reloadMessages();
  }, [reloadFolders, reloadMessages]);

  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && reload(), lookAgainMs);
    return () => clearInterval(timer);
  }, [reload]);

  return {
    folders: folders.state === 'there' ? folders.value : [],
    messages,
    started: startedFor === user,
    reload,
  };
}

/** Opening a message marks it read, as Outlook does. */
export function useMarkRead(user: string, open: Message | null, done: () => void): void {
  const unreadId = open && !open.isRead ? open.id : null;
  useEffect(() => {
    if (!unreadId) return;
    stack.markRead(user, unreadId).then(done, (fault: unknown) => console.warn(String(fault)));
  }, [user, unreadId, done]);
}
