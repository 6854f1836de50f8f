import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { usePaneText } from './pane-text.ts';

const useStyles = makeStyles({
  looking: {
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    // Nothing at all for half a second: a skeleton that flashes is worse than none.
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
    animationDelay: '0.5s',
    animationDuration: '0.2s',
    animationFillMode: 'both',
  },
  note: { height: '132px' },
  wide: { width: '80%' },
  short: { width: '45%' },
});

/** The very layout that is about to appear. */
export function Looking() {
  const styles = useStyles();
  const t = usePaneText();
  return (
    <Skeleton className={styles.looking} aria-label={t('looking')}>
      <SkeletonItem size={24} className={styles.wide} />
      <SkeletonItem size={12} className={styles.short} />
      <SkeletonItem size={32} />
      <SkeletonItem size={32} />
      <SkeletonItem className={styles.note} />
    </Skeleton>
  );
}

/** The draft's part of it: two people and a note. */
export function DraftSkeleton() {
  const styles = useStyles();
  const t = usePaneText();
  return (
    <Skeleton className={styles.looking} aria-label={t('preparing')}>
      <SkeletonItem size={32} />
      <SkeletonItem size={32} />
      <SkeletonItem className={styles.note} />
    </Skeleton>
  );
}
