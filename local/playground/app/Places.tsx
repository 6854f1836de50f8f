import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Ref } from 'react';

const useStyles = makeStyles({
  nav: { display: 'flex', gap: tokens.spacingHorizontalXS },
  place: { minWidth: 0, borderRadius: 0, borderBottom: '3px solid transparent' },
  here: {
    borderBottomColor: tokens.colorCompoundBrandStroke,
    fontWeight: tokens.fontWeightSemibold,
  },
  elsewhere: { fontWeight: tokens.fontWeightRegular },
});

interface Props<T extends string> {
  label: string;
  places: readonly { value: T; words: string }[];
  here: T;
  onGo(place: T): void;
  firstRef?: Ref<HTMLButtonElement>;
}

/** Where one can go, with a line under where one is. */
export function Places<T extends string>({ label, places, here, onGo, firstRef }: Props<T>) {
  const styles = useStyles();
  return (
    <nav className={styles.nav} aria-label={label}>
      {places.map(({ value, words }, index) => (
        <Button
          key={value}
          ref={index === 0 ? firstRef : undefined}
          appearance="subtle"
          className={mergeClasses(styles.place, value === here ? styles.here : styles.elsewhere)}
          aria-current={value === here ? 'page' : undefined}
          onClick={() => onGo(value)}
        >
          {words}
        </Button>
      ))}
    </nav>
  );
}
