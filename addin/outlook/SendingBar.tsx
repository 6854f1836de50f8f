import { Button, makeStyles, Spinner, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { firstNameOf } from '../../shared/notes/names.ts';
import { useAnnounce } from '../common/announcer.tsx';
import { usePaneText } from './pane-text.ts';
import { undoMs, type useSending } from './use-sending.ts';

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
  words: { ...typographyStyles.body1, flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  undo: { flexShrink: 0 },
});
/** The second half of a double click on "Send thanks" must not land on "Undo". */
const deafMs = 500;

/** A note on its way, whatever mail is open meanwhile; it can be stopped while it counts down. */
export function SendingBar({ delivery }: { delivery: ReturnType<typeof useSending> }) {
  const styles = useStyles();
  const t = usePaneText();
  const announce = useAnnounce();
  const { sending, undo } = delivery;
  const undoButton = useRef<HTMLButtonElement>(null);
  const counting = sending.kind === 'counting' ? sending : null;
  const left = useSecondsLeft(counting?.until ?? null);
  const letter = sending.kind === 'counting' || sending.kind === 'leaving' ? sending.letter : null;
  const name = letter ? firstNameOf(letter.helper.displayName) : '';
  const copy = letter?.copied ? firstNameOf(letter.copied.displayName) : '';
  const words = letter ? t(copy ? 'sending-cc' : 'sending', { name, copy }) : '';

  const until = counting?.until ?? null;
  useEffect(() => {
    if (until === null) return;
    undoButton.current?.focus();
    announce(t('sending-announced', { words, seconds: Math.round((until - Date.now()) / 1000) }));
  }, [until, announce, t, words]);

  if (!letter) return null;
  return (
    <div className={styles.bar}>
      {!counting && <Spinner size="tiny" />}
      <span className={styles.words}>{words}</span>
      {counting && (
        <Button
          ref={undoButton}
          className={styles.undo}
          onClick={() => {
            if (counting.until - Date.now() < undoMs - deafMs) undo();
          }}
        >
          {t('undo', { seconds: left })}
        </Button>
      )}
    </div>
  );
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
