import {
  Avatar,
  Button,
  Caption1,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Subtitle1,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ArrowReply20Regular, HeartPulseRegular, HeartRegular } from '@fluentui/react-icons';
import { exactMoment } from '../app/moments.ts';
import { text } from '../app/text.ts';
import type { Message } from '../stack/shapes.ts';
import { MailBody } from './MailBody.tsx';
import type { Notification } from './notifications.ts';

const useStyles = makeStyles({
  pane: {
    flexGrow: 1,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  ribbon: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    alignItems: 'flex-start',
  },
  who: { display: 'flex', flexDirection: 'column', minWidth: 0, flexGrow: 1, flexBasis: '220px' },
  when: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  subject: { overflowWrap: 'anywhere' },
  empty: { margin: 'auto', color: tokens.colorNeutralForeground2 },
});

interface Props {
  message: Message | null;
  notifications: Notification[];
  paneOpen: boolean;
  onTogglePane(): void;
  onQuickThanks(): void;
  onReply(message: Message): void;
}

const listed = (people: Message['toRecipients']): string =>
  people.map(({ emailAddress: { name, address } }) => name || address || '').join('; ');

export function ReadingPane({
  message,
  notifications,
  paneOpen,
  onTogglePane,
  onQuickThanks,
  onReply,
}: Props) {
  const styles = useStyles();
  return (
    <section className={styles.pane} aria-label={text('reading')}>
      <div className={styles.ribbon} role="toolbar" aria-label={text('ribbon')}>
        <Button
          icon={<ArrowReply20Regular />}
          disabled={!message}
          onClick={() => message && onReply(message)}
        >
          {text('ribbon.reply')}
        </Button>
        <Button
          icon={<HeartRegular />}
          appearance={paneOpen ? 'primary' : 'secondary'}
          aria-pressed={paneOpen}
          onClick={onTogglePane}
        >
          {text('product')}
        </Button>
        <Button icon={<HeartPulseRegular />} disabled={!message} onClick={onQuickThanks}>
          {text('ribbon.quick')}
        </Button>
      </div>
      {message ? (
        <>
          <Subtitle1 as="h2" className={styles.subject}>
            {message.subject || text('mail.no-subject')}
          </Subtitle1>
          {notifications.map(({ key, type, message: words }) => (
            <MessageBar key={key} intent={type === 'errorMessage' ? 'error' : 'info'}>
              <MessageBarBody>{words}</MessageBarBody>
            </MessageBar>
          ))}
          <MailHead message={message} />
          <MailBody key={message.id} message={message} />
        </>
      ) : (
        <Text className={styles.empty}>{text('reading.empty')}</Text>
      )}
    </section>
  );
}

function MailHead({ message }: { message: Message }) {
  const styles = useStyles();
  const from = (message.from ?? message.sender)?.emailAddress;
  return (
    <div className={styles.head}>
      <Avatar name={from?.name || from?.address || ''} color="colorful" size={40} aria-hidden="true" />
      <div className={styles.who}>
        <Text weight="semibold">{from?.name || from?.address || text('list.nobody')}</Text>
        <Caption1 className={styles.quiet}>{from?.address}</Caption1>
        <Caption1 className={styles.quiet}>
          {text('mail.to', { names: listed(message.toRecipients) })}
        </Caption1>
        {message.ccRecipients.length > 0 && (
          <Caption1 className={styles.quiet}>
            {text('mail.cc', { names: listed(message.ccRecipients) })}
          </Caption1>
        )}
      </div>
      <Caption1 className={styles.when}>{exactMoment(message.receivedDateTime)}</Caption1>
    </div>
  );
}
