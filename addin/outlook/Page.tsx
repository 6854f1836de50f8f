import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { type ReactNode, useEffect, useRef } from 'react';
import { usePaneText } from './pane-text.ts';

const useStyles = makeStyles({
  page: { flex: 1, minHeight: 0, overflowY: 'auto' },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
  },
  title: { ...typographyStyles.subtitle1, margin: 0, outline: 'none', overflowWrap: 'anywhere' },
  arrow: { ':global([dir="rtl"])': { transform: 'scaleX(-1)' } },
  body: {
    ...typographyStyles.body1,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXL}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
});

/** A page of its own beside the mail's, and the way back. */
export function Page({ title, back, children }: { title: string; back: () => void; children: ReactNode }) {
  const styles = useStyles();
  const t = usePaneText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <Button
          appearance="subtle"
          icon={<ArrowLeftRegular className={styles.arrow} />}
          aria-label={t('back')}
          onClick={back}
        />
        <h1 className={styles.title} tabIndex={-1} ref={heading}>
          {title}
        </h1>
      </div>
      <div className={styles.body}>{children}</div>
    </div>
  );
}
