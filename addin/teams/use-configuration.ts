import { useEffect } from 'react';
import type { Place } from './context.ts';

/** Tells Teams what to save. A chat or a meeting has no team, so there Save stays disabled. */
export function useConfiguration(place: Place, tabName: string): void {
  const isTeam = place.kind === 'team';
  useEffect(() => {
    if (!isTeam) return;
    let gone = false;
    void import('./teams-js.ts').then(({ pages }) => {
      if (gone) return;
      pages.config.registerOnSaveHandler((event) => {
        pages.config.setConfig(tabConfiguration(location.origin, tabName)).then(
          () => event.notifySuccess(),
          () => event.notifyFailure(),
        );
      });
      pages.config.setValidityState(true);
    });
    return () => {
      gone = true;
    };
  }, [isTeam, tabName]);
}

/** The tab as Teams keeps it. One entity: a second tab in the same team shows the same. */
const tabConfiguration = (origin: string, name: string) => ({
  contentUrl: `${origin}/addin/teams/tab.html`,
  websiteUrl: `${origin}/addin/teams/tab.html`,
  entityId: 'team-thanks',
  suggestedDisplayName: name,
});
