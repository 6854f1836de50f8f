import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, maxWidth: '46rem' },
  item: {
    display: 'grid',
    gridTemplateColumns: '48px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalL,
  },
  lines: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  short: { width: '40%' },
});

/** The feed before it is known. Translucent, because it also stands before the theme is. */
export function FeedSkeleton({ label }: { label: string }) {
  const styles = useStyles();
  return (
    <Skeleton appearance="translucent" aria-label={label} className={styles.list}>
      {['first', 'second', 'third'].map((key) => (
        <div key={key} className={styles.item}>
          <SkeletonItem shape="circle" size={40} />
          <div className={styles.lines}>
            <SkeletonItem size={16} />
            <SkeletonItem size={16} />
            <SkeletonItem size={12} className={styles.short} />
          </div>
        </div>
      ))}
    </Skeleton>
  );
}
