import { makeStyles, Tab, TabList, Title3, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useId, useState } from 'react';
import { OwnList } from './OwnList.tsx';
import { Pending } from './Pending.tsx';
import { useTabText } from './text.ts';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    maxWidth: '46rem',
    margin: '0 auto',
  },
  title: { margin: 0 },
});

const sides = ['received', 'given'] as const;
type Side = (typeof sides)[number];

/** A person's own notes: what they received for a grey day, and what they gave. */
export function ForYou({ readerId }: { readerId: string | null }) {
  const styles = useStyles();
  const text = useTabText();
  const [side, setSide] = useState<Side>('received');
  const id = useId();
  const turn = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    const other = side === 'received' ? 'given' : 'received';
    setSide(other);
    document.getElementById(`${id}-${other}`)?.focus();
  };
  return (
    <div className={styles.page}>
      <Title3 as="h2" className={styles.title}>
        {text('forYou')}
      </Title3>
      <Pending />
      <TabList
        selectedValue={side}
        onTabSelect={(_, { value }) => setSide(value === 'given' ? 'given' : 'received')}
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
            {text(one)}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${side}`}>
        <OwnList key={side} side={side} readerId={readerId} />
      </div>
    </div>
  );
}
