import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { headline } from './headline-text.ts';
import { usePaneText } from './pane-text.ts';
import type { Situation } from './situation.ts';
import { useSuggestionText } from './suggestion-text.ts';

const useStyles = makeStyles({
  line: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  sentence: {
    ...typographyStyles.body1Strong,
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'anywhere',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** One suggestion from the inbox. */
export function FoundLine({
  situation,
  choose,
  putAway,
}: {
  situation: Situation;
  choose: (situation: Situation) => void;
  putAway: (how: 'dismissed' | 'snoozed') => void;
}) {
  const styles = useStyles();
  const t = usePaneText();
  const sentence = headline(situation, useSuggestionText());
  return (
    <li className={styles.line}>
      <span className={styles.sentence}>{sentence}</span>
      <div className={styles.actions}>
        <Button
          size="small"
          appearance="primary"
          aria-label={`${t('inbox.thank')}: ${sentence}`}
          onClick={() => choose(situation)}
        >
          {t('inbox.thank')}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          aria-label={`${t('inbox.later')}: ${sentence}`}
          onClick={() => putAway('snoozed')}
        >
          {t('inbox.later')}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          aria-label={`${t('inbox.dismiss')}: ${sentence}`}
          onClick={() => putAway('dismissed')}
        >
          {t('inbox.dismiss')}
        </Button>
      </div>
    </li>
  );
}
