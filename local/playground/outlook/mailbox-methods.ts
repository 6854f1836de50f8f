/**
 * The mailbox methods that a pane may call, by office.js's dispatch numbers (outlook-web-16.01.debug.js,
 * `standardInvokeHostMethod`). Whatever is not here answers as Outlook does for what it lacks: error 9043.
 */
import * as v from 'valibot';
import type { Message } from '../stack/shapes.ts';
import { appointmentDraft, type Draft, newDraft, replyDraft } from './draft.ts';
import { htmlAsText } from './html-as-text.ts';
import { internetHeaders } from './internet-headers.ts';
import { type Notification, notificationKey, notificationOf, withNotification } from './notifications.ts';

export interface OutlookWindow {
  openDraft(draft: Draft): void;
  openMessage(id: string): void;
  saveSettings(settings: Record<string, unknown>): void;
  showNotifications(lines: Notification[]): void;
}

export interface Mailbox {
  message: Message | null;
  notifications: Notification[];
  window: OutlookWindow;
}

type Method = (mailbox: Mailbox, parameters: unknown) => unknown;

const unsupported = { wasSuccessful: false, error: true, errorCode: 9043 };
const succeeded = (data?: unknown) => ({ wasSuccessful: true, error: false, data });

const coercion = { text: 0 } as const;
const BodySchema = v.object({ coercionType: v.number() });
const ItemSchema = v.object({ itemId: v.string() });
const SettingsSchema = v.tuple([v.record(v.string(), v.unknown())]);

const body: Method = ({ message }, parameters) => {
  const { content, contentType } = message?.body ?? { content: '', contentType: 'html' };
  const asText = v.parse(BodySchema, parameters).coercionType === coercion.text;
  return asText && contentType.toLowerCase() === 'html' ? htmlAsText(content ?? '') : content;
};
const headers: Method = ({ message }) => (message ? internetHeaders(message) : '');
const newMessage: Method = ({ window }, form) => window.openDraft(newDraft(form));
const newAppointment: Method = ({ window }, form) => window.openDraft(appointmentDraft(form));
const reply: Method = ({ window, message }, form) => {
  if (message) window.openDraft(replyDraft(message, form));
};
const showMessage: Method = ({ window }, item) => window.openMessage(v.parse(ItemSchema, item).itemId);
const saveSettings: Method = ({ window }, settings) =>
  window.saveSettings(v.parse(SettingsSchema, settings)[0]);

const show = (mailbox: Mailbox, lines: Notification[]): void => {
  mailbox.notifications = lines;
  mailbox.window.showNotifications(lines);
};
const notify: Method = (mailbox, line) =>
  show(mailbox, withNotification(mailbox.notifications, notificationOf(line)));
const unnotify: Method = (mailbox, line) => {
  const key = notificationKey(line);
  show(
    mailbox,
    mailbox.notifications.filter((each) => each.key !== key),
  );
};

const methods: Record<number, Method> = {
  8: showMessage, // displayMessageForm
  179: showMessage, // displayMessageFormAsync
  10: reply, // displayReplyForm(text)
  11: reply, // displayReplyAllForm(text)
  30: reply, // displayReplyForm(form)
  31: reply, // displayReplyAllForm(form)
  181: reply, // displayReplyFormAsync(form)
  182: reply, // displayReplyAllFormAsync(form)
  183: reply, // displayReplyFormAsync(text)
  184: reply, // displayReplyAllFormAsync(text)
  44: newMessage, // displayNewMessageForm
  178: newMessage, // displayNewMessageFormAsync
  7: newAppointment, // displayNewAppointmentForm
  177: newAppointment, // displayNewAppointmentFormAsync
  33: notify, // notificationMessages.addAsync
  34: ({ notifications }) => notifications, // notificationMessages.getAllAsync
  35: notify, // notificationMessages.replaceAsync
  36: unnotify, // notificationMessages.removeAsync
  37: body, // body.getAsync
  168: headers, // getAllInternetHeadersAsync
  404: saveSettings, // roamingSettings.saveAsync
};

export function answerOf(dispatchId: number, parameters: unknown, mailbox: Mailbox): object {
  const method = methods[dispatchId];
  return method ? succeeded(method(mailbox, parameters)) : unsupported;
}
