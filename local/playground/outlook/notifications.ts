import * as v from 'valibot';

/** Office's names, in the order of its numbers (Office.MailboxEnums.ItemNotificationMessageType). */
const types = ['informationalMessage', 'progressIndicator', 'errorMessage', 'insightMessage'] as const;

const AddedSchema = v.object({
  key: v.string(),
  message: v.optional(v.string(), ''),
  type: v.optional(v.number(), 0),
});

/** A line above the open message that an add-in put there. */
export interface Notification {
  key: string;
  message: string;
  type: (typeof types)[number];
}

export function notificationOf(parameters: unknown): Notification {
  const { key, message, type } = v.parse(AddedSchema, parameters);
  return { key, message, type: types[type] ?? types[0] };
}

export const notificationKey = (parameters: unknown): string =>
  v.parse(v.object({ key: v.string() }), parameters).key;

/** One line a key; a later one takes the earlier one's place. */
export const withNotification = (lines: Notification[], line: Notification): Notification[] => [
  ...lines.filter(({ key }) => key !== line.key),
  line,
];
