import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Evidence } from '../../shared/detection/types.ts';
import en from '../../shared/text/en/detection.json';
import { PlainButton } from '../common/PlainButton.tsx';
import { useText } from '../common/words.tsx';
import { useSuggestionText } from './suggestion-text.ts';

const useStyles = makeStyles({
  chevron: {
    display: 'inline-block',
    width: '5px',
    height: '5px',
    marginInlineStart: tokens.spacingHorizontalS,
    // Turned, it points down: a mirrored one would point aside.
    borderRight: '1px solid currentColor /* @noflip */',
    borderBottom: '1px solid currentColor',
    transform: 'translateY(-3px) rotate(45deg)',
  },
  up: { transform: 'translateY(0) rotate(225deg)' },
  closed: { display: 'none' },
  reasons: {
    ...typographyStyles.caption1,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground2,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    overflowWrap: 'anywhere',
  },
});

/** The reasons for a suggestion, one tap away. */
export function Why({ reasons }: { reasons: Evidence[] }) {
  const styles = useStyles();
  const t = useSuggestionText();
  const reason = useText('detection', en as Record<string, string>);
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <PlainButton aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {t('why')}
        <span className={mergeClasses(styles.chevron, open && styles.up)} />
      </PlainButton>
      <ul id={id} className={mergeClasses(styles.reasons, !open && styles.closed)}>
        {reasons.map((evidence) => (
          <li key={`${evidence.rule} ${evidence.quote}`}>
            {evidence.rule in en
              ? reason(evidence.rule, { quote: evidence.quote ?? '', system: evidence.system ?? '' })
              : (evidence.quote ?? evidence.rule)}
          </li>
        ))}
      </ul>
    </>
  );
}
