/** Outlook refuses a longer one (NotificationMessageDetails.message). */
const longest = 150;
const key = 'kind-regards';

interface Notified {
  notificationMessages?: Office.NotificationMessages;
}

/** Says it above the open mail; where Outlook shows no such lines, nobody waits for it. */
export function notify(
  office: typeof Office,
  item: object | null,
  kind: 'word' | 'progress',
  sentence: string,
): Promise<void> {
  const lines = (item as Notified | null)?.notificationMessages;
  if (!lines) return Promise.resolve();
  const types = office.MailboxEnums.ItemNotificationMessageType;
  const message = sentence.length > longest ? `${sentence.slice(0, longest - 1)}…` : sentence;
  const line =
    kind === 'progress'
      ? { type: types.ProgressIndicator, message }
      : { type: types.InformationalMessage, message, icon: 'icon16', persistent: false };
  return new Promise((resolve) => lines.replaceAsync(key, line, () => resolve()));
}
