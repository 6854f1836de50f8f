import { makeStyles, tokens } from '@fluentui/react-components';
import { PlainButton } from '../common/PlainButton.tsx';
import { usePaneText } from './pane-text.ts';

export type PageName = 'mail' | 'history' | 'mine';

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
export function PageLinks({ open }: { open: (page: PageName) => void }) {
  const styles = useStyles();
  const t = usePaneText();
  return (
    <nav className={styles.links}>
      <PlainButton onClick={() => open('history')}>{t('history')}</PlainButton>
      <PlainButton onClick={() => open('mine')}>{t('mine')}</PlainButton>
    </nav>
  );
}
