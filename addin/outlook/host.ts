import type { Me } from '../../shared/detection/types.ts';
import { notify } from './notify.ts';
import { type HostTheme, officeTheme } from './office-theme.ts';
import type { OpenItem } from './read-item.ts';
import { roamingSettings } from './roaming-settings.ts';
import { sharedMailbox } from './shared-mailbox.ts';

/** A new message, filled in for the sender to send from Outlook. */
export interface FilledMessage {
  to: string[];
  cc: string[];
  subject: string;
  html: string;
}

/** A new appointment, filled in likewise; the times are the reader's own. */
export interface FilledAppointment {
  attendees: string[];
  subject: string;
  body: string;
  location: string;
  start: Date;
  end: Date;
}

/** What stays in the sender's own mailbox (32 kB in all), and goes nowhere else. */
export interface RoamingSettings {
  read(key: string): string;
  write(key: string, value: string): Promise<void>;
}

/** What the pane needs of Outlook. */
export interface Host {
  locale: string;
  me: Me;
  theme: HostTheme;
  item(): OpenItem | null;
  /** Calls back when another message is selected (a pinned pane), or none. Returns how to stop. */
  onItemChanged(changed: () => void): () => void;
  compose(message: FilledMessage): Promise<void>;
  invite(appointment: FilledAppointment): void;
  /** One line above the open mail; a later one takes its place. Not on phones, where nothing happens. */
  notify(kind: 'word' | 'progress', sentence: string): Promise<void>;
  settings: RoamingSettings;
  /** Whose mailbox the open mail lies in, when it is shared or someone else's; null in one's own. */
  sharedMailbox(): Promise<string | null>;
  /** Whether a reply to the open mail can be begun from here (not on phones). */
  canReply(): boolean;
  reply(): void;
}

/** Outlook through Office.js, once `Office.onReady` has answered. */
export function officeHost(office: typeof Office): Host {
  const { mailbox } = office.context;
  const profile = mailbox.userProfile;
  const open = () => mailbox.item as unknown as (OpenItem & { displayReplyForm?(form: string): void }) | null;
  const supports = (version: string) => office.context.requirements.isSetSupported('Mailbox', version);
  return {
    locale: office.context.displayLanguage || 'en',
    me: { name: profile.displayName, address: profile.emailAddress },
    theme: officeTheme(office),
    item: () => {
      const item = open();
      // Asking for headers where they aren't supported (phones) throws in some hosts and hangs in others.
      return item && !supports('1.8') ? withoutHeaders(item) : item;
    },
    onItemChanged: (changed) => {
      const event = office.EventType.ItemChanged;
      mailbox.addHandlerAsync(event, changed);
      return () => mailbox.removeHandlerAsync(event);
    },
    compose: ({ to, cc, subject, html }) =>
      new Promise((resolve, reject) => {
        const form = { toRecipients: to, ccRecipients: cc, subject, htmlBody: html };
        if (!supports('1.9')) {
          mailbox.displayNewMessageForm(form);
          return resolve();
        }
        mailbox.displayNewMessageFormAsync(form, (answer: Office.AsyncResult<void>) =>
          answer.status === office.AsyncResultStatus.Succeeded
            ? resolve()
            : reject(new Error(answer.error.name)),
        );
      }),
    invite: ({ attendees, ...form }) =>
      mailbox.displayNewAppointmentForm({
        ...form,
        requiredAttendees: attendees,
        optionalAttendees: [],
        resources: [],
      }),
    notify: (kind, sentence) => notify(office, open(), kind, sentence),
    settings: roamingSettings(office),
    sharedMailbox: () => sharedMailbox(office, open()),
    canReply: () => typeof open()?.displayReplyForm === 'function',
    reply: () => open()?.displayReplyForm?.(''),
  };
}

function withoutHeaders(item: OpenItem): OpenItem {
  const {
    itemType,
    subject,
    from,
    sender,
    to,
    cc,
    internetMessageId,
    conversationId,
    dateTimeCreated,
    body,
  } = item as Required<OpenItem>;
  return {
    itemType,
    subject,
    from,
    sender,
    to,
    cc,
    internetMessageId,
    conversationId,
    dateTimeCreated,
    body,
  };
}
