import { lazy, Suspense } from 'react';
import type { Helper } from '../../shared/api.ts';
import { Card } from './Card.tsx';
import { usePaneText } from './pane-text.ts';
import { Bar } from './Skeleton.tsx';
import type { Situation } from './situation.ts';
import { WriteOutside } from './WriteOutside.tsx';

// Most notes never need it, and its list box is a fifth of the pane.
const PersonPicker = lazy(() => import('./PersonPicker.tsx'));

/** Somebody from the directory; or, for someone who isn't in it, a message of one's own. */
export function FindPerson({
  why,
  name = '',
  outside,
  pick,
}: {
  why: 'unknown' | 'unnamed' | 'someone-else' | 'by-hand';
  name?: string;
  outside?: Situation;
  pick: (helper: Helper) => void;
}) {
  const t = usePaneText();
  return (
    <Card title={t(`find.${why}`, { name })} actions={outside && <WriteOutside situation={outside} />}>
      <Suspense fallback={<Bar height={32} />}>
        <PersonPicker asked={why === 'by-hand' || why === 'someone-else'} pick={pick} />
      </Suspense>
    </Card>
  );
}
