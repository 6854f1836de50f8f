import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useAnnounce } from '../common/announcer.tsx';
import { useLocale } from '../common/words.tsx';
import { Card } from './Card.tsx';
import { firstNames } from './letter-names.ts';
import { usePaneText } from './pane-text.ts';
import type { Sending } from './use-sending.ts';

/** The note is out of this window's hands: known before this click, or gone without an answer. */
export function Elsewhere({
  sending,
  done,
}: {
  sending: Extract<Sending, { kind: 'known' | 'doubt' }>;
  done: () => void;
}) {
  const t = usePaneText();
  const announce = useAnnounce();
  const name = firstNames(sending.letter.helpers, useLocale());
  const about =
    sending.kind === 'doubt' ? 'doubt' : sending.state === 'sent' ? 'known-sent' : 'known-underway';
  const title = t(`elsewhere.${about}`, { name });
  useEffect(() => announce(title), [announce, title]);
  return (
    <Card alone title={title} actions={<Button onClick={done}>{t('back')}</Button>}>
      {t(`elsewhere.${about}.more`, { name })}
    </Card>
  );
}
