import { makeStyles, Subtitle1, Text, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import { type LookName, looks } from '../app/looks.ts';
import { Places } from '../app/Places.tsx';
import type { Place } from '../app/place.ts';
import { text } from '../app/text.ts';
import { useLoaded } from '../app/use-loaded.ts';
import { go } from '../app/use-place.ts';
import type { Person, Team } from '../stack/shapes.ts';
import { stack } from '../stack/stack.ts';
import { Chats } from './Chats.tsx';
import { TabFrame } from './TabFrame.tsx';
import { TeamList } from './TeamList.tsx';
import { TeamsRail } from './TeamsRail.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexGrow: 1, minHeight: 0 },
  main: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXL,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  frame: { flexGrow: 1, minHeight: 0, backgroundColor: tokens.colorNeutralBackground2 },
  empty: { margin: 'auto', color: tokens.colorNeutralForeground2 },
});

const tabs = [{ value: 'kind-regards', words: text('product') }] as const;

type TeamsPlace = Extract<Place, { app: 'teams' }>;

export interface TeamsProps {
  person: Person;
  place: TeamsPlace;
  look: LookName;
  locale: string;
  now: Date;
  answerNaa(request: string): Promise<string>;
}

const teamAsked = (teams: Team[], asked: string | null): Team | null =>
  teams.find(({ id, displayName }) => asked === id || asked === displayName) ?? teams[0] ?? null;

export function Teams({ person, place, look, locale, now, answerNaa }: TeamsProps) {
  const styles = useStyles();
  const user = person.userPrincipalName;
  const [teams] = useLoaded(useCallback(() => stack.teams(user), [user]));
  const there = teams.state === 'there' ? teams.value : [];
  const open = teamAsked(there, place.team);
  const view = place.view === 'chats' ? 'chats' : 'teams';

  return (
    <div className={styles.root}>
      <TeamsRail view={view} onView={(next) => go({ ...place, view: next === 'chats' ? next : null })} />
      {view === 'chats' ? (
        <Chats person={person} now={now} />
      ) : (
        <>
          <TeamList teams={there} open={open} onOpen={({ id }) => go({ ...place, team: id })} />
          <section className={styles.main} aria-label={open?.displayName ?? text('teams.teams')}>
            {teams.state === 'failed' && <Text>{text('fault.stack', { reason: teams.reason })}</Text>}
            {teams.state === 'there' && !open && <Text className={styles.empty}>{text('teams.none')}</Text>}
            {open && (
              <>
                <div className={styles.head}>
                  <Subtitle1 as="h2">{open.displayName}</Subtitle1>
                  <Places
                    label={text('teams.tabs')}
                    places={tabs}
                    here="kind-regards"
                    onGo={() => go(place)}
                  />
                </div>
                <div className={styles.frame}>
                  <TabFrame
                    key={`${person.id} ${open.id} ${locale}`}
                    person={person}
                    team={open}
                    locale={locale}
                    theme={looks[look].teamsName}
                    answerNaa={answerNaa}
                  />
                </div>
              </>
            )}
          </section>
        </>
      )}
    </div>
  );
}
