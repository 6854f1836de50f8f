import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useAnnounce } from '../common/announcer.tsx';
import { Card } from './Card.tsx';
import { FoundLine } from './FoundLine.tsx';
import { PermissionCard } from './PermissionCard.tsx';
import { ProblemCard } from './ProblemCard.tsx';
import { usePaneText } from './pane-text.ts';
import type { Situation } from './situation.ts';
import { useInbox } from './use-inbox.ts';

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
});

/** "Look through my recent mail": the offer, the look, and whom it found. */
export default function InboxLook({ choose }: { choose: (situation: Situation) => void }) {
  const styles = useStyles();
  const t = usePaneText();
  const announce = useAnnounce();
  const { inbox, look, allow, stop, putAway } = useInbox();
  const count = inbox.kind === 'found' ? inbox.list.length : null;
  useEffect(() => {
    if (count !== null) announce(t('inbox.found', { count }));
  }, [count, announce, t]);

  switch (inbox.kind) {
    case 'not-asked':
      return (
        <Card actions={<Button onClick={() => void look()}>{t('inbox.look')}</Button>}>
          {t('inbox.offer')}
        </Card>
      );
    case 'permission':
      return (
        <PermissionCard
          title={t('permission.read.title')}
          why={t(inbox.refused ? 'permission.read.refused' : 'permission.read.why')}
          allow={() => void allow()}
          instead={{ label: t('permission.read.instead'), act: stop }}
        />
      );
    case 'looking':
      return (
        <Card title={t('inbox.looking')} actions={<Button onClick={stop}>{t('inbox.stop')}</Button>}>
          <ProgressBar
            aria-label={t('inbox.looking')}
            {...(inbox.all > 0 ? { value: inbox.done / inbox.all } : {})}
          />
        </Card>
      );
    case 'problem':
      return <ProblemCard problem={inbox.problem} again={() => void look()} />;
    case 'found':
      return (
        <Card title={t('inbox.found', { count: inbox.list.length })}>
          <ul className={styles.list}>
            {inbox.list.map((one) => (
              <FoundLine
                key={one.hash}
                situation={one.situation}
                choose={choose}
                putAway={(how) => putAway(one, how)}
              />
            ))}
          </ul>
        </Card>
      );
  }
}
