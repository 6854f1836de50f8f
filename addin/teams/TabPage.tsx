import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import type { Deployment } from '../../shared/api.ts';
import { FeedSkeleton } from './FeedSkeleton.tsx';
import { productName } from './Frame.tsx';
import { SessionProvider } from './session.tsx';
import { TeamFeed } from './TeamFeed.tsx';
import { TeamsPage } from './TeamsPage.tsx';

// Their tab list and message bar are dead weight in a channel, where they come after the feed or not at all.
const ForYou = lazy(() => import('./ForYou.tsx').then((module) => ({ default: module.ForYou })));

const Pending = lazy(() => import('./Pending.tsx').then((module) => ({ default: module.Pending })));

const useStyles = makeStyles({
  above: { maxWidth: '46rem', margin: `0 auto ${tokens.spacingVerticalL}` },
});

/** The tab: a team's feed in a channel, one's own notes in the personal app. */
export const TabPage = ({ deployment }: { deployment: Deployment }) => (
  <TeamsPage>
    {({ place, userId }) => (
      <SessionProvider deployment={deployment}>
        <Suspense fallback={<FeedSkeleton label={productName} />}>
          {place.kind === 'team' ? <Channel groupId={place.groupId} /> : <ForYou readerId={userId} />}
        </Suspense>
      </SessionProvider>
    )}
  </TeamsPage>
);

/** A channel is often the only place where somebody opens Kind Regards: what was interrupted is settled here too. */
function Channel({ groupId }: { groupId: string }) {
  const styles = useStyles();
  return (
    <>
      <Suspense fallback={null}>
        <Pending className={styles.above} />
      </Suspense>
      <TeamFeed groupId={groupId} />
    </>
  );
}
