import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    margin: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  heeded: { borderLeft: `3px solid ${tokens.colorPaletteMarigoldBorderActive}` },
  title: { ...typographyStyles.subtitle2, margin: 0, overflowWrap: 'anywhere' },
  text: {
    ...typographyStyles.body1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** A few words and what one can do about them. */
export function Card({
  title,
  children,
  actions,
  heeded = false,
  alone = false,
}: {
  title?: string;
  children?: ReactNode;
  actions?: ReactNode;
  heeded?: boolean;
  /** Nothing else stands in the pane: then its title is the page's. */
  alone?: boolean;
}) {
  const styles = useStyles();
  const Title = alone ? 'h1' : 'h2';
  return (
    <section className={mergeClasses(styles.card, heeded && styles.heeded)}>
      {title && <Title className={styles.title}>{title}</Title>}
      {children && <div className={styles.text}>{children}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </section>
  );
}
