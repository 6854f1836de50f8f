import { Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { text } from '../app/text.ts';
import { PaneFrame, type PaneFrameProps } from './PaneFrame.tsx';

const useStyles = makeStyles({
  pane: {
    width: '360px',
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (min-width: 1700px)': { width: '420px' },
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  frame: { flexGrow: 1, minHeight: 0 },
});

type Props = Omit<PaneFrameProps, 'onExit'> & {
  onClose(): void;
  /** Where the keyboard goes when it leaves the pane forwards. */
  focusAfter(): void;
};

export function TaskPane({ onClose, focusAfter, ...pane }: Props) {
  const styles = useStyles();
  const close = useRef<HTMLButtonElement>(null);
  return (
    <section className={styles.pane} aria-label={text('pane.label')}>
      <div className={styles.head}>
        <Subtitle2 as="h2">{text('product')}</Subtitle2>
        <Button
          ref={close}
          appearance="subtle"
          icon={<Dismiss20Regular />}
          aria-label={text('pane.close')}
          onClick={onClose}
        />
      </div>
      <div className={styles.frame}>
        <PaneFrame
          key={`${pane.person.id} ${pane.locale}`}
          {...pane}
          onExit={(side) => (side === 'before' ? close.current?.focus() : focusAfter())}
        />
      </div>
    </section>
  );
}
