import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { useAnnounce } from '../common/announcer.tsx';
import { useCommonText } from '../common/common-text.ts';
import { problemText } from '../common/problem-text.ts';
import { useLocale } from '../common/words.tsx';
import { firstNames } from './letter-names.ts';
import { type PaneText, usePaneText } from './pane-text.ts';
import { type Sending, undoMs, type useSending } from './use-sending.ts';

type CommonText = ReturnType<typeof useCommonText>;

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    marginTop: 'auto',
  },
  leaving: {
    width: '16px',
    height: '16px',
    flexShrink: 0,
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusCircular,
    border: `2px solid ${tokens.colorBrandStroke2}`,
    borderTopColor: tokens.colorBrandStroke1,
    animationName: { to: { transform: 'rotate(360deg)' } },
    animationDuration: '1s',
    animationIterationCount: 'infinite',
    animationTimingFunction: 'linear',
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
  words: { ...typographyStyles.body1, flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  undo: { flexShrink: 0 },
});
/**
 * A note on its way; it can be stopped while it counts down. Whatever mail is open meanwhile, the bar also says what
 * came of the note.
 */
export function SendingBar({
  delivery,
  shownHash,
}: {
  delivery: ReturnType<typeof useSending>;
  shownHash: string | null;
}) {
  const styles = useStyles();
  const t = usePaneText();
  const common = useCommonText();
  const announce = useAnnounce();
  const { sending, undo, done } = delivery;
  const undoButton = useRef<HTMLButtonElement>(null);
  const until = sending.kind === 'counting' ? sending.until : null;
  const left = useSecondsLeft(until);
  const locale = useLocale();
  const words = wordsOn(sending, shownHash, locale, t, common);

  useEffect(() => {
    if (until !== null) undoButton.current?.focus();
  }, [until]);
  useEffect(() => {
    if (words !== null)
      announce(until === null ? words : t('sending-announced', { words, seconds: undoMs / 1000 }));
  }, [until, announce, t, words]);

  if (words === null) return null;
  return (
    <div className={styles.bar}>
      {sending.kind === 'leaving' && <span className={styles.leaving} aria-hidden />}
      <span className={styles.words}>{words}</span>
      {until !== null && (
        <Button
          ref={undoButton}
          className={styles.undo}
          // The second half of a double click on "Send thanks" lands here and means nothing.
          onClick={({ detail: clicks }) => clicks < 2 && undo()}
        >
          {t('undo', { seconds: left })}
        </Button>
      )}
      {until === null && sending.kind !== 'leaving' && (
        <Button appearance="subtle" icon={<DismissRegular />} aria-label={t('close')} onClick={done} />
      )}
    </div>
  );
}

/** What the bar says; null when there is nothing to say or the pane above says it. */
function wordsOn(
  sending: Sending,
  shownHash: string | null,
  locale: string,
  t: PaneText,
  common: CommonText,
): string | null {
  if (!('letter' in sending)) return null;
  const { helpers, copied, hash } = sending.letter;
  const name = firstNames(helpers, locale);
  if (sending.kind === 'counting' || sending.kind === 'leaving')
    return copied.length > 0
      ? t('sending-cc', { name, copy: firstNames(copied, locale) })
      : t('sending', { name });
  if (hash === shownHash) return null;
  switch (sending.kind) {
    case 'sent':
      return t('sent-to', { name });
    case 'doubt':
      return t('elsewhere.doubt', { name });
    case 'known':
      return t(sending.state === 'sent' ? 'elsewhere.known-sent' : 'elsewhere.known-underway', { name });
    case 'failed':
      return problemText(common, sending.problem);
    default:
      return null;
  }
}

function useSecondsLeft(until: number | null): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (until === null) return;
    setNow(Date.now());
    const tick = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(tick);
  }, [until]);
  return until === null ? 0 : Math.max(1, Math.ceil((until - now) / 1000));
}
