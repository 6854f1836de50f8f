import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Fragment } from 'react';
import { RelativeTime } from '../common/RelativeTime.tsx';
import { headline } from './headline-text.ts';
import type { Situation } from './situation.ts';
import { useSuggestionText } from './suggestion-text.ts';
import { Why } from './Why.tsx';

const useStyles = makeStyles({
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
});

/** Who fixed what, in one sentence, from the mail itself. */
export function Headline({ situation }: { situation: Situation }) {
  const styles = useStyles();
  const t = useSuggestionText();
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
      {verdict && verdict.because.length > 0 && <Why reasons={verdict.because} />}
    </header>
  );
}
