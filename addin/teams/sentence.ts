import type { Person, ThanksView } from '../../shared/api.ts';
import type { TabText } from './text.ts';
import { whatFor } from './what-for.ts';

export interface Reader {
  /** BCP 47. */
  language: string;
  /** The reader's directory id where the sentence speaks to them ("thanked you"); null in a team's feed. */
  id: string | null;
}

/** "Ana Duarte thanked Priya Nair for the VPN", from the note's own subject. */
export function sentenceOf({ sender, helpers, note }: ThanksView, reader: Reader, text: TabText): string {
  const others = helpers.filter((helper) => helper.id !== reader.id);
  const isMine = sender.id === reader.id;
  const isToMe = others.length < helpers.length;
  const shape = isMine ? 'ByYou' : !isToMe ? '' : others.length > 0 ? 'ToYouAndOthers' : 'ToYou';

  const values = { sender: sender.displayName, helpers: namesOf(others, reader.language) };
  const what = whatFor(note, {
    language: reader.language,
    openings: text('what.openings'),
    articles: text('what.articles'),
    personal: text('what.personal'),
  });
  return what === null
    ? text(`sentence${shape}About`, { ...values, subject: note.subject })
    : text(`sentence${shape}For`, { ...values, what });
}

/** Full names: a directory has two people called Alex Kim, and not every name begins with the given one. */
export const namesOf = (people: Person[], language: string) =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(people.map((person) => person.displayName));
