import { lazy, Suspense } from 'react';
import type { Deployment } from '../../shared/api.ts';
import { FeedSkeleton } from './FeedSkeleton.tsx';
import { productName } from './Frame.tsx';
import { SessionProvider } from './session.tsx';
import { TeamFeed } from './TeamFeed.tsx';
import { TeamsPage } from './TeamsPage.tsx';

// Its tab list and message bar are dead weight in a channel.
const ForYou = lazy(() => import('./ForYou.tsx').then((module) => ({ default: module.ForYou })));

/** The tab: a team's feed in a channel, one's own notes in the personal app. */
export const TabPage = ({ deployment }: { deployment: Deployment }) => (
  <TeamsPage>
    {({ place, userId }) => (
      <SessionProvider deployment={deployment}>
        <Suspense fallback={<FeedSkeleton label={productName} />}>
          {place.kind === 'team' ? <TeamFeed groupId={place.groupId} /> : <ForYou readerId={userId} />}
        </Suspense>
      </SessionProvider>
    )}
  </TeamsPage>
);
