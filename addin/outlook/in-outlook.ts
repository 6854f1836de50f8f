import type { Note, Person } from '../../shared/api.ts';
import { asSent } from '../../shared/message.ts';
import { paragraphs } from '../../shared/paragraphs.ts';
import type { FilledMessage } from './host.ts';
import type { Letter } from './use-sending.ts';

/** Outlook takes 32 KB of HTML. */
const longest = 10_000;

/** A note as a message that the sender sends from Outlook; no desk files it under its ticket either. */
export function messageWith(note: Note, to: string[], cc: string[]): FilledMessage {
  const { subject, text } = asSent(note);
  return { to, cc, subject, html: paragraphs(text.slice(0, longest)).text };
}

export const filledMessage = ({ helpers, copied, request }: Letter): FilledMessage =>
  messageWith(request.note, addresses(helpers), addresses(copied));

const addresses = (people: Pick<Person, 'mail'>[]): string[] => people.flatMap(({ mail }) => mail ?? []);
