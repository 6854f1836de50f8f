import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { ThanksView } from '../../shared/api.ts';
import { useAnnounce } from '../common/announcer.tsx';
import { useCommonText } from '../common/common-text.ts';
import { asProblem, type ProblemError } from '../common/problem.ts';
import { problemText } from '../common/problem-text.ts';
import { RelativeTime } from '../common/RelativeTime.tsx';
import { useLocale } from '../common/words.tsx';
import { NoteView } from './NoteView.tsx';
import { type PaneText, usePaneText } from './pane-text.ts';
import { useServices } from './services.ts';

const useStyles = makeStyles({
  item: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  who: { ...typographyStyles.body1Strong, overflowWrap: 'anywhere' },
  facts: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

type Withdrawing =
  | { kind: 'no' }
  | { kind: 'sure' }
  | { kind: 'busy' }
  | { kind: 'problem'; problem: ProblemError };

/** One note of the past; a given one can be withdrawn, after a question. */
export function HistoryItem({ thanks: shown, side }: { thanks: ThanksView; side: 'given' | 'received' }) {
  const styles = useStyles();
  const t = usePaneText();
  const common = useCommonText();
  const locale = useLocale();
  const announce = useAnnounce();
  const { api } = useServices();
  const [thanks, setThanks] = useState(shown);
  const [withdrawing, setWithdrawing] = useState<Withdrawing>({ kind: 'no' });
  const names = new Intl.ListFormat(locale).format(thanks.helpers.map(({ displayName }) => displayName));
  const remark = remarkOn(thanks, t);
  const canWithdraw = side === 'given' && thanks.state === 'sent' && !thanks.withdrawnAt;
  const withdraw = () => {
    setWithdrawing({ kind: 'busy' });
    api.withdraw(thanks.id).then(
      (now) => {
        setThanks(now);
        setWithdrawing({ kind: 'no' });
        announce(t('history.withdrawn'));
      },
      (fault: unknown) => setWithdrawing({ kind: 'problem', problem: asProblem(fault) }),
    );
  };
  return (
    <li className={styles.item}>
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
      {withdrawing.kind === 'problem' && <span role="alert">{problemText(common, withdrawing.problem)}</span>}
      {canWithdraw &&
        (withdrawing.kind === 'no' || withdrawing.kind === 'problem' ? (
          <div className={styles.actions}>
            <Button
              size="small"
              aria-label={`${t('history.withdraw')}: ${thanks.note.subject}`}
              onClick={() => setWithdrawing({ kind: 'sure' })}
            >
              {t('history.withdraw')}
            </Button>
          </div>
        ) : (
          <>
            <span>{t('history.withdraw.sure', { names })}</span>
            <div className={styles.actions}>
              <Button
                size="small"
                autoFocus
                disabledFocusable={withdrawing.kind === 'busy'}
                onClick={() => setWithdrawing({ kind: 'no' })}
              >
                {t('history.withdraw.no')}
              </Button>
              <Button size="small" disabledFocusable={withdrawing.kind === 'busy'} onClick={withdraw}>
                {t('history.withdraw.yes')}
              </Button>
            </div>
          </>
        ))}
    </li>
  );
}

function remarkOn({ state, visibility, withdrawnAt }: ThanksView, t: PaneText): string | null {
  if (withdrawnAt) return t('history.withdrawn');
  if (state !== 'sent') return t('history.on-its-way');
  return visibility === 'private' ? t('history.private') : null;
}
