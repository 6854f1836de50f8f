import { Avatar, Caption1, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useRef } from 'react';
import { exactMoment, shortMoment } from '../app/moments.ts';
import { selected } from '../app/selected.ts';
import { text } from '../app/text.ts';
import type { Message } from '../stack/shapes.ts';

const useStyles = makeStyles({
  column: {
    width: '288px',
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (min-width: 1700px)': { width: '380px' },
  },
  list: { overflowY: 'auto', flexGrow: 1 },
  message: {
    display: 'flex',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    borderLeft: '3px solid transparent',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  open: selected,
  openQuiet: { color: tokens.colorNeutralForeground1Selected },
  unread: { borderLeftColor: tokens.colorBrandBackground },
  words: { minWidth: 0, flexGrow: 1, display: 'flex', flexDirection: 'column' },
  line: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  when: { whiteSpace: 'nowrap', color: tokens.colorNeutralForeground2 },
  preview: { color: tokens.colorNeutralForeground2 },
  empty: { padding: tokens.spacingHorizontalXXL, color: tokens.colorNeutralForeground2 },
});

interface Props {
  label: string;
  messages: Message[];
  openId: string | null;
  /** Sent mail is listed by who received it. */
  outgoing: boolean;
  now: Date;
  onOpen(id: string): void;
}

export function MessageList({ label, messages, openId, outgoing, now, onOpen }: Props) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const openIndex = messages.findIndex(({ id }) => id === openId);

  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -messages.length, End: messages.length }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const index = Math.min(Math.max(openIndex + step, 0), messages.length - 1);
    const next = messages[index];
    if (!next) return;
    onOpen(next.id);
    (list.current?.children[index] as HTMLElement | undefined)?.focus();
  };

  return (
    <div className={styles.column}>
      {messages.length === 0 ? (
        <Text className={styles.empty}>{text('list.empty')}</Text>
      ) : (
        <div ref={list} role="listbox" aria-label={label} className={styles.list} onKeyDown={move}>
          {messages.map((message, index) => (
            <MessageRow
              key={message.id}
              message={message}
              who={outgoing ? message.toRecipients[0] : (message.from ?? message.sender)}
              now={now}
              open={message.id === openId}
              reachable={index === Math.max(openIndex, 0)}
              onOpen={() => onOpen(message.id)}
            />
          ))}
        </div>
      )}
    </div>
  );
}

interface RowProps {
  message: Message;
  who: Message['from'] | undefined;
  now: Date;
  open: boolean;
  /** One row is in the Tab order; the arrow keys do the rest. */
  reachable: boolean;
  onOpen(): void;
}

function MessageRow({ message, who, now, open, reachable, onOpen }: RowProps) {
  const styles = useStyles();
  const name = who?.emailAddress.name || who?.emailAddress.address || text('list.nobody');
  const weight = message.isRead ? 'regular' : 'semibold';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox handles the keys
    <div
      role="option"
      aria-selected={open}
      tabIndex={reachable ? 0 : -1}
      className={mergeClasses(styles.message, open && styles.open, !message.isRead && styles.unread)}
      onClick={onOpen}
    >
      <Avatar name={name} color="colorful" size={32} aria-hidden="true" />
      <div className={styles.words}>
        <div className={styles.line}>
          <Text weight={weight} truncate wrap={false}>
            {name}
          </Text>
          <Caption1
            className={mergeClasses(styles.when, open && styles.openQuiet)}
            title={exactMoment(message.receivedDateTime)}
          >
            {shortMoment(message.receivedDateTime, now)}
          </Caption1>
        </div>
        <Text weight={weight} truncate wrap={false}>
          {message.subject || text('mail.no-subject')}
        </Text>
        <Caption1 truncate wrap={false} className={mergeClasses(styles.preview, open && styles.openQuiet)}>
          {message.bodyPreview}
        </Caption1>
      </div>
    </div>
  );
}
