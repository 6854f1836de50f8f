import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { ThanksView } from '../../shared/api.ts';
import { useAnnounce } from '../common/announcer.tsx';
import { canWithdraw } from '../common/can-withdraw.ts';
import { RelativeTime } from '../common/RelativeTime.tsx';
import { Withdraw } from '../common/Withdraw.tsx';
import { useLocale } from '../common/words.tsx';
import { NoteView } from './NoteView.tsx';
import { type PaneText, usePaneText } from './pane-text.ts';
import { useServices } from './services.ts';

const useStyles = makeStyles({
  item: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  who: { ...typographyStyles.body1Strong, overflowWrap: 'anywhere' },
  facts: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

/** One note of the past; a given one can be withdrawn, after a question. */
export function HistoryItem({ thanks: shown, side }: { thanks: ThanksView; side: 'given' | 'received' }) {
  const styles = useStyles();
  const t = usePaneText();
  const locale = useLocale();
  const announce = useAnnounce();
  const { api } = useServices();
  const [thanks, setThanks] = useState(shown);
  const names = new Intl.ListFormat(locale).format(thanks.helpers.map(({ displayName }) => displayName));
  const remark = remarkOn(thanks, t);
  const withdrawn = (now: ThanksView) => {
    setThanks(now);
    announce(t('history.withdrawn'));
  };
  return (
    <li className={styles.item} tabIndex={-1}>
      <span className={styles.who}>
        {side === 'given'
          ? t('history.to', { names })
          : t('history.from', { name: thanks.sender.displayName })}
      </span>
      <span className={styles.facts}>
        <RelativeTime at={thanks.sentAt ?? thanks.acceptedAt} />
        {remark && ` · ${remark}`}
      </span>
      <NoteView subject={thanks.note.subject} text={thanks.note.text} />
      {side === 'given' && canWithdraw(thanks) && (
        <Withdraw thanks={thanks} api={api} withdrawn={withdrawn} />
      )}
    </li>
  );
}

function remarkOn({ state, visibility, withdrawnAt }: ThanksView, t: PaneText): string | null {
  if (withdrawnAt) return t('history.withdrawn');
  if (state !== 'sent') return t('history.on-its-way');
  return visibility === 'private' ? t('history.private') : null;
}
