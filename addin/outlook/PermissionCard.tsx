import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useAnnounce } from '../common/announcer.tsx';
import { Card } from './Card.tsx';
import { usePaneText } from './pane-text.ts';

/** One permission, at the moment of use, with one sentence saying why, and what works without it. */
export function PermissionCard({
  title,
  why,
  allow,
  instead,
}: {
  title: string;
  why: string;
  allow: () => void;
  instead: { label: string; act: () => void };
}) {
  const t = usePaneText();
  const announce = useAnnounce();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    announce(why);
    button.current?.focus();
  }, [announce, why]);
  return (
    <Card
      title={title}
      actions={
        <>
          <Button ref={button} appearance="primary" onClick={allow}>
            {t('permission.allow')}
          </Button>
          <Button onClick={instead.act}>{instead.label}</Button>
        </>
      }
    >
      {why}
    </Card>
  );
}
