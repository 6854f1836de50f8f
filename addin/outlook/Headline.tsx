import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { Fragment, useId, useState } from 'react';
import en from '../../shared/text/en/detection.json';
import { RelativeTime } from '../common/RelativeTime.tsx';
import { useText } from '../common/words.tsx';
import { headline } from './headline-text.ts';
import { usePaneText } from './pane-text.ts';
import type { Situation } from './situation.ts';

const useStyles = makeStyles({
  closed: { display: 'none' },
  headline: {
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  sentence: {
    ...typographyStyles.subtitle1,
    margin: 0,
    overflowWrap: 'anywhere',
    display: '-webkit-box',
    WebkitLineClamp: 4,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
  facts: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
  },
  why: { alignSelf: 'flex-start', marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`, minWidth: 0 },
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

/** Who fixed what, in one sentence, from the mail itself. */
export function Headline({ situation }: { situation: Situation }) {
  const styles = useStyles();
  const t = usePaneText();
  const { ticketId, at, verdict } = situation;
  const system = verdict?.because.find((reason) => reason.system)?.system;
  const facts = [
    ticketId && { name: 'ticket', shown: <span>{ticketId}</span> },
    system && { name: 'system', shown: <span>{system}</span> },
    at && { name: 'at', shown: <RelativeTime at={at} /> },
  ].filter((fact) => fact !== null && fact !== undefined && fact !== '');
  return (
    <header className={styles.headline}>
      <h1 className={styles.sentence}>{headline(situation, t)}</h1>
      <div className={styles.facts}>
        {facts.map((fact, i) => (
          <Fragment key={fact.name}>
            {i > 0 && <span aria-hidden>·</span>}
            {fact.shown}
          </Fragment>
        ))}
      </div>
      {verdict && verdict.because.length > 0 && <Why situation={situation} />}
    </header>
  );
}

function Why({ situation }: { situation: Situation }) {
  const styles = useStyles();
  const t = usePaneText();
  const reason = useText('detection', en as Record<string, string>);
  const [open, setOpen] = useState(false);
  const id = useId();
  const reasons = situation.verdict?.because ?? [];
  return (
    <>
      <Button
        appearance="transparent"
        size="small"
        className={styles.why}
        iconPosition="after"
        icon={open ? <ChevronUpRegular /> : <ChevronDownRegular />}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {t('why')}
      </Button>
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
