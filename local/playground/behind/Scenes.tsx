import { Button, makeStyles, Subtitle1, tokens } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { Places } from '../app/Places.tsx';
import { text } from '../app/text.ts';
import type { Person } from '../stack/shapes.ts';
import { GraphCalls } from './GraphCalls.tsx';
import { PostRoom } from './PostRoom.tsx';
import { Tables } from './Tables.tsx';
import { Weather } from './Weather.tsx';

const useStyles = makeStyles({
  drawer: {
    height: 'clamp(220px, 40vh, 460px)',
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `2px solid ${tokens.colorBrandStroke1}`,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXL,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
  },
  space: { flexGrow: 1 },
  body: {
    flexGrow: 1,
    overflow: 'auto',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
});

const views = ['post', 'tables', 'graph', 'weather'] as const;
type View = (typeof views)[number];

interface Props {
  person: Person;
  now: Date;
  onClock(): void;
  onClose(): void;
}

/** What happens underneath, below the hosts so that both can be watched at once. It asks the stack only while open. */
export function Scenes({ person, now, onClock, onClose }: Props) {
  const styles = useStyles();
  const [view, setView] = useState<View>('post');
  return (
    <section className={styles.drawer} aria-label={text('scenes')}>
      <div className={styles.head}>
        <Subtitle1 as="h2">{text('scenes')}</Subtitle1>
        <Places
          label={text('scenes')}
          places={views.map((value) => ({ value, words: text(`scenes.${value}`) }))}
          here={view}
          onGo={(next) => setView(next)}
        />
        <span className={styles.space} />
        <Button
          appearance="subtle"
          icon={<Dismiss20Regular />}
          aria-label={text('scenes.close')}
          onClick={onClose}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles.body} aria-label={text(`scenes.${view}`)} tabIndex={0}>
        {view === 'post' && <PostRoom now={now} />}
        {view === 'tables' && <Tables />}
        {view === 'graph' && <GraphCalls now={now} />}
        {view === 'weather' && <Weather person={person} now={now} onClock={onClock} />}
      </section>
    </section>
  );
}
