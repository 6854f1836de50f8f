import { readdirSync, readFileSync } from 'node:fs';
import { anaOther } from '../../local/tenant/default/mail/ana-other.ts';
import { anaSolved } from '../../local/tenant/default/mail/ana-solved.ts';
import type { Letters } from '../../local/tenant/default/mail/letter.ts';
import { jonas } from '../../local/tenant/default/mail/others.ts';
import { mailOf, type Name, names } from '../../local/tenant/default/people.ts';
import type { Conversation, MailMessage } from '../../shared/detection/types.ts';
import { chat, me } from '../../tests/shared/detection/conversation/people.ts';
import sayings from '../../tests/shared/detection/conversation/sayings.json';
import { type Label, type Labelled, labelled } from './records.ts';

type Said = Pick<Label, 'id' | 'thankable' | 'kind'> & Partial<Label>;
const labelOf = (said: Said): Label => ({
  ambiguous: false,
  system: null,
  lang: null,
  helperName: null,
  helperEmail: null,
  ticketId: null,
  ...said,
});

/** The fixtures are labelled by the folder they lie in. */
const kinds = { resolved: 'resolved', open: 'open', 'not-a-ticket': 'ordinary' } as const;
type Fixture = Conversation & { expect: { system?: string; ticketId?: string; helper?: string } };

function fixturesIn(folder: keyof typeof kinds): Labelled[] {
  const place = new URL(`../../tests/shared/detection/fixtures/${folder}/`, import.meta.url);
  return readdirSync(place).map((file) => {
    const fixture: Fixture = JSON.parse(readFileSync(new URL(file, place), 'utf8'));
    const { expect: wanted, ...conversation } = fixture;
    return labelled(
      labelOf({
        id: `${folder}/${file}`,
        thankable: folder === 'resolved',
        kind: kinds[folder],
        system: wanted.system ?? null,
        helperName: wanted.helper ?? null,
        ticketId: wanted.ticketId ?? null,
      }),
      conversation,
    );
  });
}

const story = (letters: Letters, reader: Name, thankable: boolean): Labelled[] =>
  letters.map((mail) =>
    labelled(labelOf({ id: String(mail.subject), thankable, kind: thankable ? 'resolved' : 'open' }), {
      kind: 'mail',
      me: { name: names[reader], address: mailOf[reader] },
      messages: [mail] as unknown as MailMessage[],
    }),
  );

const chats = (): Labelled[] =>
  Object.entries(sayings).flatMap(([lang, { ask, repair, works, broken }]) =>
    [works, broken].map((answer) =>
      labelled(
        labelOf({
          id: `chat-${lang}-${answer === works}`,
          thankable: answer === works,
          kind: 'human-thread',
          lang,
          helperName: answer === works ? 'Priya Nair' : null,
        }),
        { kind: 'chat', me, messages: chat(`Ana: ${ask}`, `Priya: ${repair}`, `Ana: ${answer}`) },
      ),
    ),
  );

/** The project's own mails and chats. The engine passes tests on all of them, so only its peers are measured here. */
export const ownRecords = (): Labelled[] => [
  ...fixturesIn('resolved'),
  ...fixturesIn('open'),
  ...fixturesIn('not-a-ticket'),
  ...story(anaSolved, 'ana', true),
  // A fix reply is read together with the question before it, which the story keeps as a mail of its own.
  ...story(
    anaOther.filter(({ subject }) => !subject?.includes('finance share')),
    'ana',
    false,
  ),
  ...story(jonas, 'jonas', false),
  ...chats(),
];
