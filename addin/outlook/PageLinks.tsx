import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useCommonText } from '../common/common-text.ts';
import { PlainButton } from '../common/PlainButton.tsx';
import { usePaneText } from './pane-text.ts';

const pages: PageName[] = ['history', 'mine'];
export type PageName = 'history' | 'mine';

const useStyles = makeStyles({
  links: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    marginTop: 'auto',
  },
});

/** What isn't about this mail, one click away and quiet. */
export function PageLinks({ open, from }: { open: (page: PageName) => void; from: PageName | null }) {
  const styles = useStyles();
  const t = usePaneText();
  const common = useCommonText();
  const links = useRef<HTMLElement>(null);
  // Back from a page, the keyboard stands on what opened it.
  useEffect(() => {
    const at = from ? pages.indexOf(from) : -1;
    if (at >= 0) links.current?.querySelectorAll('button')[at]?.focus();
  }, [from]);
  return (
    <nav className={styles.links} ref={links}>
      {pages.map((name) => (
        <PlainButton key={name} onClick={() => open(name)}>
          {name === 'mine' ? common(name) : t(name)}
        </PlainButton>
      ))}
    </nav>
  );
}
