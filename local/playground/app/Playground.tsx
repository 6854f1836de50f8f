import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useRef, useState } from 'react';
import * as v from 'valibot';
import { Scenes } from '../behind/Scenes.tsx';
import { answerNaa } from '../naa/broker.ts';
import { ConsentDialog } from '../naa/ConsentDialog.tsx';
import { useConsent } from '../naa/use-consent.ts';
import { Outlook } from '../outlook/Outlook.tsx';
import type { Person } from '../stack/shapes.ts';
import { stack } from '../stack/stack.ts';
import { Teams } from '../teams/Teams.tsx';
import { AppBar } from './AppBar.tsx';
import { languageNames, localeOf } from './LanguageMenu.tsx';
import { lookNames, looks } from './looks.ts';
import { namesPerson, newest } from './place.ts';
import { useRemembered } from './remembered.ts';
import { useLoaded } from './use-loaded.ts';
import { go, usePlace } from './use-place.ts';

const useStyles = makeStyles({
  root: {
    height: '100vh',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  main: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
});

const LookSchema = v.picklist(lookNames);
const LanguageSchema = v.picklist(languageNames);

export function Playground({ people, first }: { people: Person[]; first: Person }) {
  const styles = useStyles();
  const place = usePlace(first.userPrincipalName);
  const [look, setLook] = useRemembered('kind-regards.look', LookSchema, 'light');
  const [language, setLanguage] = useRemembered('kind-regards.language', LanguageSchema, 'en');
  const [scenesOpen, setScenesOpen] = useState(false);
  const [question, askConsent] = useConsent();
  const [clock, readClock] = useLoaded(stack.clock);
  const firstTab = useRef<HTMLButtonElement>(null);

  const person = people.find((each) => namesPerson(place.user, each)) ?? first;
  const user = person.userPrincipalName;
  const answer = useCallback((request: string) => answerNaa(user, request, askConsent), [user, askConsent]);
  const now = clock.state === 'there' ? new Date(clock.value.now) : new Date();
  const common = { person, look, locale: localeOf[language], now, answerNaa: answer };

  return (
    <FluentProvider
      theme={place.app === 'teams' ? looks[look].teams : looks[look].outlook}
      style={{ colorScheme: looks[look].colorScheme }}
    >
      {/* Fluent copies the provider's own classes to every menu and dialog, so the layout has a box of its own. */}
      <div className={styles.root}>
        <AppBar
          app={place.app}
          onApp={(app) =>
            go(
              app === 'teams'
                ? { app, user, team: null, view: null }
                : { app, user, folder: 'inbox', message: newest },
            )
          }
          people={people}
          person={person}
          onPerson={(next) => {
            const as = next.userPrincipalName;
            go(
              place.app === 'teams'
                ? { ...place, user: as, team: null }
                : { ...place, user: as, folder: 'inbox', message: newest },
            );
          }}
          look={look}
          onLook={setLook}
          language={language}
          onLanguage={setLanguage}
          scenesOpen={scenesOpen}
          onScenes={() => setScenesOpen(!scenesOpen)}
          firstRef={firstTab}
        />
        <main className={styles.main}>
          {place.app === 'outlook' ? (
            <Outlook key={person.id} {...common} place={place} focusStart={() => firstTab.current?.focus()} />
          ) : (
            <Teams key={person.id} {...common} place={place} />
          )}
        </main>
        {scenesOpen && (
          <Scenes person={person} now={now} onClock={readClock} onClose={() => setScenesOpen(false)} />
        )}
      </div>
      {question && <ConsentDialog question={question} person={person} />}
    </FluentProvider>
  );
}
