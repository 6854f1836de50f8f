import * as v from 'valibot';
import { escapeHtml } from '../../../shared/html.ts';

/** A message that someone is writing in the pretend Outlook. */
export interface Draft {
  to: string[];
  cc: string[];
  subject: string;
  html: string;
  /** The message that this answers, when it does. */
  answers?: string;
  /** An appointment instead of a message: when and where. */
  meeting?: { start: Date; end: Date; location: string };
}

const addresses = v.optional(v.nullable(v.array(v.string())), []);
const text = v.optional(v.nullable(v.string()), '');

const NewMessageSchema = v.object({
  toRecipients: addresses,
  ccRecipients: addresses,
  subject: text,
  htmlBody: text,
});

/** From what a pane hands to `displayNewMessageForm`. */
export function newDraft(parameters: unknown): Draft {
  const form = v.parse(NewMessageSchema, parameters ?? {});
  return {
    to: form.toRecipients ?? [],
    cc: form.ccRecipients ?? [],
    subject: form.subject ?? '',
    html: form.htmlBody ?? '',
  };
}

const time = v.pipe(v.number(), v.finite());
const AppointmentSchema = v.object({
  requiredAttendees: addresses,
  subject: text,
  body: text,
  location: text,
  start: time,
  end: time,
});

/** From what a pane hands to `displayNewAppointmentForm`; office.js makes its times numbers. */
export function appointmentDraft(parameters: unknown): Draft {
  const form = v.parse(AppointmentSchema, parameters);
  return {
    to: form.requiredAttendees ?? [],
    cc: [],
    subject: form.subject ?? '',
    html: escapeHtml(form.body ?? '').replaceAll('\n', '<br>'),
    meeting: { start: new Date(form.start), end: new Date(form.end), location: form.location ?? '' },
  };
}

const ReplySchema = v.object({ htmlBody: text });

/** From what a pane hands to `displayReplyForm`, or from the Reply button, which hands over nothing. */
export function replyDraft(
  message: { id: string; subject: string | null; from: { emailAddress: { address: string | null } } | null },
  parameters?: unknown,
): Draft {
  const subject = message.subject ?? '';
  return {
    to: [message.from?.emailAddress.address ?? ''].filter(Boolean),
    cc: [],
    subject: /^re:/i.test(subject) ? subject : `Re: ${subject}`,
    html: v.parse(ReplySchema, parameters ?? {}).htmlBody ?? '',
    answers: message.id,
  };
}
