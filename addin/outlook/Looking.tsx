import { makeStyles, tokens } from '@fluentui/react-components';
import { Bar, Skeleton } from './Skeleton.tsx';
import { useSuggestionText } from './suggestion-text.ts';

const useStyles = makeStyles({
  lines: {
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  helped: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} 0` },
});

/** The very layout that is about to appear. */
export function Looking() {
  const styles = useStyles();
  const t = useSuggestionText();
  return (
    <Skeleton label={t('looking')}>
      <div className={styles.lines}>
        <Bar height={24} width="80%" />
        <Bar height={12} width="45%" />
        <DraftBars />
      </div>
    </Skeleton>
  );
}

/** The draft's part of it: two people and a note; before them, whether it helped. */
export function DraftSkeleton({ withQuestion = false }: { withQuestion?: boolean }) {
  const styles = useStyles();
  const t = useSuggestionText();
  return (
    <Skeleton label={t('preparing')}>
      {withQuestion && (
        <div className={styles.helped}>
          <Bar height={24} width="60%" />
        </div>
      )}
      <div className={styles.lines}>
        <DraftBars />
      </div>
    </Skeleton>
  );
}

const DraftBars = () => (
  <>
    <Bar height={36} />
    <Bar height={36} />
    <Bar height={32} />
    <Bar height={160} />
  </>
);
