interface Shared {
  getSharedPropertiesAsync?(
    done: (answer: { status: string; value?: { owner?: string; targetMailbox?: string } }) => void,
  ): void;
}
const patienceMs = 2_000;

/** The owner of the mailbox that the open mail lies in; null in one's own, or where Outlook can't tell (Mailbox 1.8). */
export function sharedMailbox(office: typeof Office, item: object | null): Promise<string | null> {
  const open = item as Shared | null;
  if (!open?.getSharedPropertiesAsync || !office.context.requirements.isSetSupported('Mailbox', '1.8'))
    return Promise.resolve(null);
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), patienceMs);
    try {
      open.getSharedPropertiesAsync?.(({ status, value }) =>
        resolve(status === 'succeeded' ? (value?.targetMailbox ?? value?.owner ?? null) : null),
      );
    } catch {
      resolve(null); // in one's own mailbox some hosts throw
    }
  });
}
