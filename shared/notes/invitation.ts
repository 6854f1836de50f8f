import { composeNote } from './compose.ts';
import type { ComposedNote, NoteFacts, NoteOptions } from './facts.ts';

/** An invitation to fill in: an appointment's subject, words, place and day (ISO date). Nothing is sent or paid. */
export interface TreatInvitation extends ComposedNote {
  location: string;
  day: string;
}

/** The note of the occasion `treat` as an invitation; null without a day. */
export function invitationOf(facts: NoteFacts, options: NoteOptions): TreatInvitation | null {
  if (!facts.invitation) return null;
  const { place = '', day } = facts.invitation;
  return { ...composeNote({ ...facts, occasion: 'treat' }, options), location: place, day };
}
