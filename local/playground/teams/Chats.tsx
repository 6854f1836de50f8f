import { Avatar, Caption1, makeStyles, Subtitle1, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import { exactMoment, shortMoment } from '../app/moments.ts';
import { text } from '../app/text.ts';
import { useLoaded } from '../app/use-loaded.ts';
import { htmlAsText } from '../outlook/html-as-text.ts';
import type { Chat, Person } from '../stack/shapes.ts';
import { stack } from '../stack/stack.ts';

const useStyles = makeStyles({
  page: {
    flexGrow: 1,
    overflowY: 'auto',
    padding: tokens.spacingHorizontalXXL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXL,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  chat: { maxWidth: '720px', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  said: { display: 'flex', gap: tokens.spacingHorizontalM },
  words: {
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type ChatMessage = Chat['messages'][number];

const titleOf = (chat: Chat, me: Person): string =>
  chat.topic ||
  chat.members
    .map(({ displayName }) => displayName ?? '')
    .filter((name) => name && name !== me.displayName)
    .join(', ');

const speakerOf = ({ from }: ChatMessage): string =>
  from?.user?.displayName || from?.application?.displayName || text('list.nobody');

const wordsOf = ({ body }: ChatMessage): string =>
  body?.contentType === 'html' ? htmlAsText(body.content ?? '') : (body?.content ?? '');

const oldestFirst = (messages: ChatMessage[]): ChatMessage[] =>
  [...messages].sort((a, b) => a.createdDateTime.localeCompare(b.createdDateTime));

export function Chats({ person, now }: { person: Person; now: Date }) {
  const styles = useStyles();
  const user = person.userPrincipalName;
  const [chats] = useLoaded(useCallback(() => stack.chats(user), [user]));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.page} aria-label={text('teams.chats')} tabIndex={0}>
      <Subtitle1 as="h2">{text('teams.chats')}</Subtitle1>
      {chats.state === 'failed' && <Text>{text('fault.stack', { reason: chats.reason })}</Text>}
      {chats.state === 'there' && chats.value.length === 0 && <Text>{text('teams.no-chats')}</Text>}
      {chats.state === 'there' &&
        chats.value.map((chat) => (
          <article key={chat.id} className={styles.chat}>
            <Subtitle2 as="h3">{titleOf(chat, person)}</Subtitle2>
            {oldestFirst(chat.messages).map((message) => (
              <div key={message.id} className={styles.said}>
                <Avatar name={speakerOf(message)} color="colorful" size={28} aria-hidden="true" />
                <div className={styles.words}>
                  <Caption1 className={styles.quiet} title={exactMoment(message.createdDateTime)}>
                    {speakerOf(message)} · {shortMoment(message.createdDateTime, now)}
                  </Caption1>
                  <Text>{wordsOf(message)}</Text>
                </div>
              </div>
            ))}
          </article>
        ))}
    </section>
  );
}
