import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { FindPerson } from './FindPerson.tsx';
import { InboxOffer } from './InboxOffer.tsx';
import { usePaneText } from './pane-text.ts';
import { type Situation, situationByHand } from './situation.ts';
import type { NothingWhy } from './use-pane.ts';

const useStyles = makeStyles({
  scroll: { flex: 1, minHeight: 0, overflowY: 'auto' },
  head: {
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
  },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Nothing to thank for in this mail; but perhaps for something else. */
export function Nothing({ why, choose }: { why: NothingWhy; choose: (situation: Situation) => void }) {
  const styles = useStyles();
  const t = usePaneText();
  const [byHand, setByHand] = useState(false);
  return (
    <div className={styles.scroll}>
      <div className={styles.head}>
        <h1 className={styles.title}>{t(`nothing.${why}`)}</h1>
        <p className={styles.text}>{t(`nothing.${why}.more`)}</p>
        {!byHand && (
          <Button appearance="primary" onClick={() => setByHand(true)}>
            {t('thank-someone')}
          </Button>
        )}
      </div>
      {byHand && (
        <FindPerson why="by-hand" pick={(helper) => choose(situationByHand(helper, crypto.randomUUID()))} />
      )}
      <InboxOffer choose={choose} />
    </div>
  );
}
