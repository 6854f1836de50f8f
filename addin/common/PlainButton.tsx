import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ComponentProps } from 'react';

const useStyles = makeStyles({
  button: {
    ...typographyStyles.caption1,
    alignSelf: 'flex-start',
    minHeight: '24px',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground2BrandHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** A quiet button for what shows before Fluent's own is there. */
export function PlainButton({ className, ...props }: ComponentProps<'button'>) {
  const styles = useStyles();
  return <button type="button" className={mergeClasses(styles.button, className)} {...props} />;
}
