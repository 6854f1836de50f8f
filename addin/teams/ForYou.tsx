import { makeStyles, Tab, TabList, Title3, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
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

type Side = 'received' | 'given';

/** A person's own notes: what they received for a grey day, and what they gave. */
export function ForYou({ readerId }: { readerId: string | null }) {
  const styles = useStyles();
  const text = useTabText();
  const [side, setSide] = useState<Side>('received');
  const id = useId();
  return (
    <div className={styles.page}>
      <Title3 as="h2" className={styles.title}>
        {text('forYou')}
      </Title3>
      <Pending />
      <TabList
        selectedValue={side}
        onTabSelect={(_, { value }) => setSide(value === 'given' ? 'given' : 'received')}
        selectTabOnFocus
      >
        <Tab value="received" id={`${id}-received`} aria-controls={`${id}-panel`}>
          {text('received')}
        </Tab>
        <Tab value="given" id={`${id}-given`} aria-controls={`${id}-panel`}>
          {text('given')}
        </Tab>
      </TabList>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${side}`}>
        <OwnList key={side} side={side} readerId={readerId} />
      </div>
    </div>
  );
}
