import { Button, type ButtonProps, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { selected } from './selected.ts';
import { usePopup } from './use-popup.ts';

const useStyles = makeStyles({
  around: { position: 'relative' },
  surface: {
    position: 'absolute',
    top: '100%',
    right: 0,
    zIndex: 10,
    width: 'max-content',
    maxWidth: 'min(420px, 90vw)',
    maxHeight: '80vh',
    overflowY: 'auto',
    boxSizing: 'border-box',
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: tokens.spacingVerticalXS,
    listStyle: 'none',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  choice: { width: '100%', justifyContent: 'flex-start', textAlign: 'left' },
  chosen: selected,
});

export interface Choice<T> {
  value: T;
  words: ReactNode;
  icon?: ReactElement;
}

interface Props<T extends string> {
  label: string;
  icon: ReactElement;
  className?: string;
  children?: ButtonProps['children'];
  choices: readonly Choice<T>[];
  chosen: T;
  onChoose(value: T): void;
}

/**
 * A button with a list of choices. Fluent's Menu, Popover, Dialog and TabList would do, but they put focusable elements
 * into the page that are hidden from screen readers, which axe rightly reports.
 */
export function Chooser<T extends string>(props: Props<T>) {
  const { label, icon, className, children, choices, chosen, onChoose } = props;
  const styles = useStyles();
  const popup = usePopup();
  const choose = (value: T) => {
    popup.close();
    onChoose(value);
  };
  return (
    <div className={styles.around} {...popup.around}>
      <Button
        ref={popup.button}
        appearance="subtle"
        className={className}
        icon={icon}
        aria-label={label}
        title={label}
        aria-expanded={popup.open}
        onClick={popup.toggle}
      >
        {children}
      </Button>
      {popup.open && (
        <ul className={styles.surface}>
          {choices.map(({ value, words, icon: face }) => (
            <li key={value}>
              <Button
                appearance="subtle"
                className={mergeClasses(styles.choice, value === chosen && styles.chosen)}
                icon={face}
                aria-current={value === chosen ? 'true' : undefined}
                onClick={() => choose(value)}
              >
                {words}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
