import { Button, Link, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useAnnounce } from '../common/announcer.tsx';

const useStyles = makeStyles({
  notice: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    maxWidth: '34rem',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXXXL} 0`,
  },
  title: { margin: 0 },
});

export type NoticeAction = { label: string; onClick: () => void } | { label: string; href: string };

/** A page that has nothing to list: what is so, what that means, and at most one thing to do. */
export function Notice({ title, text, action }: { title: string; text: string; action?: NoticeAction }) {
  const styles = useStyles();
  const announce = useAnnounce();
  useEffect(() => announce(title), [announce, title]);
  return (
    <div className={styles.notice}>
      <Title3 as="h2" className={styles.title}>
        {title}
      </Title3>
      <Text>{text}</Text>
      {action && <Action action={action} />}
    </div>
  );
}

function Action({ action }: { action: NoticeAction }) {
  if ('href' in action)
    return (
      <Link href={action.href} target="_blank" rel="noopener">
        {action.label}
      </Link>
    );
  return (
    <Button appearance="primary" onClick={action.onClick}>
      {action.label}
    </Button>
  );
}
