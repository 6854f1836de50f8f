import { makeStyles, Tab, TabList, Title3, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, lazy, Suspense, useId, useState } from 'react';
import { useCommonText } from '../common/common-text.ts';
import { useWords } from '../common/words.tsx';
import { FeedSkeleton } from './FeedSkeleton.tsx';
import { OwnList } from './OwnList.tsx';
import { Pending } from './Pending.tsx';
import { useTabText } from './text.ts';

// Whoever reads their notes seldom changes how they like to get them.
const Mine = lazy(() => import('./Mine.tsx'));

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    maxWidth: '46rem',
    margin: '0 auto',
  },
  title: { margin: 0 },
  sides: { flexWrap: 'wrap' },
});

const sides = ['received', 'given', 'mine'] as const;
type Side = (typeof sides)[number];

/** A person's own notes: what they received for a grey day, what they gave, and how they like to be thanked. */
export function ForYou({ readerId }: { readerId: string | null }) {
  const styles = useStyles();
  const text = useTabText();
  const common = useCommonText();
  const { dir } = useWords();
  const [side, setSide] = useState<Side>('received');
  const id = useId();
  const turn = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    const step = (event.key === 'ArrowRight') === (dir === 'ltr') ? 1 : -1;
    const next = sides[(sides.indexOf(side) + step + sides.length) % sides.length] ?? side;
    setSide(next);
    document.getElementById(`${id}-${next}`)?.focus();
  };
  return (
    <div className={styles.page}>
      <Title3 as="h2" className={styles.title}>
        {text('forYou')}
      </Title3>
      <Pending />
      <TabList
        className={styles.sides}
        selectedValue={side}
        onTabSelect={(_, { value }) => setSide(sides.find((one) => one === value) ?? side)}
        onKeyDown={turn}
        // Tabster's arrow keys come with hidden elements that take focus (axe: aria-hidden-focus); ours don't.
        {...{ 'data-tabster': undefined }}
      >
        {sides.map((one) => (
          <Tab
            key={one}
            value={one}
            id={`${id}-${one}`}
            aria-controls={`${id}-panel`}
            tabIndex={one === side ? 0 : -1}
          >
            {one === 'mine' ? common('mine') : text(one)}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${side}`}>
        {side === 'mine' ? (
          <Suspense fallback={<FeedSkeleton label={common('mine')} />}>
            <Mine />
          </Suspense>
        ) : (
          <OwnList key={side} side={side} readerId={readerId} />
        )}
      </div>
    </div>
  );
}
