import type { Deployment } from '../../shared/api.ts';
import { ForYou } from './ForYou.tsx';
import { SessionProvider } from './session.tsx';
import { TeamFeed } from './TeamFeed.tsx';
import { TeamsPage } from './TeamsPage.tsx';

/** The tab: a team's feed in a channel, one's own notes in the personal app. */
export const TabPage = ({ deployment }: { deployment: Deployment }) => (
  <TeamsPage>
    {({ place, userId }) => (
      <SessionProvider deployment={deployment}>
        {place.kind === 'team' ? <TeamFeed groupId={place.groupId} /> : <ForYou readerId={userId} />}
      </SessionProvider>
    )}
  </TeamsPage>
);
