import { lazy, Suspense } from 'react';
import { Mishap } from '../common/Mishap.tsx';
import type { Situation } from './situation.ts';

const InboxLook = lazy(() => import('./InboxLook.tsx'));

/** The offer to look through recent mail, a moment later than what it stands below; without it nothing is missing. */
export const InboxOffer = ({ choose }: { choose: (situation: Situation) => void }) => (
  <Mishap instead={null}>
    <Suspense fallback={null}>
      <InboxLook choose={choose} />
    </Suspense>
  </Mishap>
);
