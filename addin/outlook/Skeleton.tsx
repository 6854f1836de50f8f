import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  skeleton: {
    // Nothing at all for half a second: a skeleton that flashes is worse than none.
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
    animationDelay: '0.5s',
    animationDuration: '0.2s',
    animationFillMode: 'both',
  },
  bar: {
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
    '@media (forced-colors: active)': { border: '1px solid GrayText' },
  },
});

/** The layout that is about to appear, without its words. */
export function Skeleton({ label, children }: { label: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div role="progressbar" aria-busy="true" aria-label={label} className={styles.skeleton}>
      {children}
    </div>
  );
}

export function Bar({ height, width }: { height: number; width?: string }) {
  const styles = useStyles();
  return <div className={styles.bar} style={{ height, ...(width && { width }) }} />;
}
