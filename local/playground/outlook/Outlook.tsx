import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { type LookName, looks } from '../app/looks.ts';
import { namesMessage, newest, type Place } from '../app/place.ts';
import { text } from '../app/text.ts';
import { go, settle } from '../app/use-place.ts';
import type { Message, Person } from '../stack/shapes.ts';
import { stack } from '../stack/stack.ts';
import { Compose } from './Compose.tsx';
import { type Draft, replyDraft } from './draft.ts';
import { FolderList } from './FolderList.tsx';
import { MessageList } from './MessageList.tsx';
import type { Notification } from './notifications.ts';
import { CommandFrame } from './PaneFrame.tsx';
import { ReadingPane } from './ReadingPane.tsx';
import { TaskPane } from './TaskPane.tsx';
import { useMailbox, useMarkRead } from './use-mailbox.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexGrow: 1, minHeight: 0, position: 'relative' },
  fault: { margin: tokens.spacingHorizontalXXL, alignSelf: 'flex-start' },
});

type OutlookPlace = Extract<Place, { app: 'outlook' }>;
const none: Message[] = [];

export interface OutlookProps {
  person: Person;
  place: OutlookPlace;
  look: LookName;
  locale: string;
  now: Date;
  answerNaa(request: string): Promise<string>;
  /** Where the keyboard goes when it leaves the pane, which is last on the page. */
  focusStart(): void;
}

export function Outlook({ person, place, look, locale, now, answerNaa, focusStart }: OutlookProps) {
  const styles = useStyles();
  const user = person.userPrincipalName;
  const [paneOpen, setPaneOpen] = useState(true);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [notifications, setNotifications] = useState<Notification[]>([]);
  // Each click of a ribbon command is a run of its own, as in Outlook on the web.
  const [runs, setRuns] = useState<number[]>([]);
  const { folders, messages: list, started, reload } = useMailbox(user, place.folder);

  const messages = list.state === 'there' ? list.value : none;
  const asked = place.message;
  const open = asked ? (messages.find((each) => namesMessage(asked, each)) ?? null) : null;
  const newestId = messages[0]?.id;
  useEffect(() => {
    if (place.message === newest && newestId) settle({ ...place, message: newestId });
  }, [place, newestId]);
  useMarkRead(user, open, reload);

  const openMessage = (id: string) => go({ ...place, message: id });
  const window = { openDraft: setDraft, openMessage, showNotifications: setNotifications };
  const send = async (message: object) => {
    await stack.send(user, message);
    reload();
  };

  return (
    <div className={styles.root}>
      <FolderList
        folders={folders}
        open={place.folder}
        onOpen={(folder) => go({ ...place, folder, message: null })}
      />
      {list.state === 'failed' && (
        <MessageBar intent="error" className={styles.fault}>
          <MessageBarBody>{text('fault.stack', { reason: list.reason })}</MessageBarBody>
        </MessageBar>
      )}
      <MessageList
        label={text('list')}
        messages={messages}
        openId={open?.id ?? null}
        outgoing={place.folder === 'sentitems' || place.folder === 'drafts'}
        now={now}
        onOpen={openMessage}
      />
      <ReadingPane
        message={open}
        notifications={notifications}
        paneOpen={paneOpen}
        onTogglePane={() => setPaneOpen(!paneOpen)}
        onQuickThanks={() => setRuns((before) => [...before, (before.at(-1) ?? 0) + 1])}
        onReply={(message) => setDraft(replyDraft(message))}
      />
      {paneOpen && started && (
        <TaskPane
          person={person}
          message={open}
          locale={locale}
          colours={looks[look].office}
          window={window}
          answerNaa={answerNaa}
          onClose={() => setPaneOpen(false)}
          focusAfter={focusStart}
        />
      )}
      {runs.map((run) => (
        <CommandFrame
          key={run}
          person={person}
          message={open}
          locale={locale}
          colours={looks[look].office}
          window={window}
          answerNaa={answerNaa}
          onExit={() => {}}
          command={{
            name: 'quickThanks',
            completed: () => setRuns((before) => before.filter((other) => other !== run)),
          }}
        />
      ))}
      {draft && <Compose draft={draft} onSend={send} onClose={() => setDraft(null)} />}
    </div>
  );
}
