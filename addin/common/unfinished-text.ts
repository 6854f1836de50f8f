import { firstNameOf } from '../../shared/notes/names.ts';
import type { CommonText } from './common-text.ts';
import type { Waiting } from './use-unfinished.ts';

/** The first of the notes that wait for their sender: which it is, and what is known of it. */
export function unfinishedText(text: CommonText, [first, ...others]: [Waiting, ...Waiting[]]) {
  const { thanks, standing, isSurelyMissing } = first;
  const { subject } = thanks.note;
  const known = isSurelyMissing && standing === 'ask' ? 'ask.looked' : (`${standing}.more` as const);
  return {
    title: text(`unfinished.${standing}`, {
      name: firstNameOf(thanks.helpers[0]?.displayName ?? ''),
      subject,
    }),
    known: text(`unfinished.${known}`, { more: others.length, subject }),
  };
}
