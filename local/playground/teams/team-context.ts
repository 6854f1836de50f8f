import type { Person, Team } from '../stack/shapes.ts';

export interface TeamContextFacts {
  person: Person;
  team: Team;
  locale: string;
  theme: string;
}

/** The flat context that Teams answers to `getContext`; teams-js makes its nested one of it. */
export const teamContext = ({ person, team, locale, theme }: TeamContextFacts) => ({
  locale,
  theme,
  entityId: 'appreciation',
  frameContext: 'content',
  hostName: 'Teams',
  hostClientType: 'web',
  sessionId: 'playground',
  appSessionId: 'playground',
  userObjectId: person.id,
  userPrincipalName: person.userPrincipalName,
  userDisplayName: person.displayName,
  loginHint: person.userPrincipalName,
  groupId: team.id,
  teamId: `19:${team.id}@thread.tacv2`,
  teamName: team.displayName,
  channelId: team.channels[0]?.id ?? `19:${team.id}@thread.tacv2`,
  channelName: team.channels[0]?.displayName ?? '',
  channelType: 'Regular',
});

const runtime = JSON.stringify({
  apiVersion: 4,
  isLegacyTeams: false,
  hostVersionsInfo: {},
  isNAAChannelRecommended: true,
  supports: {
    app: {},
    appEntity: {},
    logs: {},
    nestedAppAuth: {},
    pages: { appButton: {}, backStack: {}, config: {}, tabs: {} },
  },
});

/** The answer to `initialize`. The fourth part is what switches teams-js's NAA bridge on. */
export const initialized = ['content', 'web', runtime, runtime];
