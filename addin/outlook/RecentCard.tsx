import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { About } from '../../shared/errors.ts';
import { firstNameOf } from '../../shared/notes/names.ts';
import { useAnnounce } from '../common/announcer.tsx';
import { relativeDay } from '../common/relative-time.ts';
import { useLocale } from '../common/words.tsx';
import { Card } from './Card.tsx';
import { usePaneText } from './pane-text.ts';

/** A second note to the same person within days: a question, never a bar. */
export function RecentCard({
  recent,
  sendAnyway,
  wait,
}: {
  recent: NonNullable<About['recent']>;
  sendAnyway: () => void;
  wait: () => void;
}) {
  const t = usePaneText();
  const locale = useLocale();
  const announce = useAnnounce();
  const button = useRef<HTMLButtonElement>(null);
  const title = t('recently.title', {
    name: firstNameOf(recent.helper.displayName),
    when: relativeDay(new Date(recent.sentAt), new Date(), locale),
  });
  useEffect(() => {
    announce(title);
    button.current?.focus();
  }, [announce, title]);
  return (
    <Card
      title={title}
      actions={
        <>
          <Button ref={button} appearance="primary" onClick={sendAnyway}>
            {t('recently.send')}
          </Button>
          <Button onClick={wait}>{t('recently.wait')}</Button>
        </>
      }
    >
      {t('recently.more')}
    </Card>
  );
}
