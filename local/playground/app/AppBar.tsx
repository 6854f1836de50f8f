import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { PanelBottom20Regular } from '@fluentui/react-icons';
import type { Ref } from 'react';
import type { Person } from '../stack/shapes.ts';
import { LanguageMenu, type LanguageName } from './LanguageMenu.tsx';
import { LookMenu } from './LookMenu.tsx';
import type { LookName } from './looks.ts';
import { PersonSwitcher } from './PersonSwitcher.tsx';
import { Places } from './Places.tsx';
import { text } from './text.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  space: { flexGrow: 1 },
  title: { whiteSpace: 'nowrap' },
});

const apps = ['outlook', 'teams'] as const;
type App = (typeof apps)[number];

export interface AppBarProps {
  app: App;
  onApp(app: App): void;
  people: Person[];
  person: Person;
  onPerson(person: Person): void;
  look: LookName;
  onLook(look: LookName): void;
  language: LanguageName;
  onLanguage(language: LanguageName): void;
  scenesOpen: boolean;
  onScenes(): void;
  /** The first thing on the page for the keyboard. */
  firstRef: Ref<HTMLButtonElement>;
}

export function AppBar(props: AppBarProps) {
  const styles = useStyles();
  return (
    <header className={styles.bar}>
      <Text as="h1" weight="semibold" className={styles.title}>
        {text('title')}
      </Text>
      <Places
        label={text('apps')}
        places={apps.map((value) => ({ value, words: text(`app.${value}`) }))}
        here={props.app}
        onGo={props.onApp}
        firstRef={props.firstRef}
      />
      <Badge appearance="outline" color="informative">
        {text(`pretend.${props.app}`)}
      </Badge>
      <span className={styles.space} />
      <Button
        appearance={props.scenesOpen ? 'primary' : 'subtle'}
        icon={<PanelBottom20Regular />}
        aria-pressed={props.scenesOpen}
        onClick={props.onScenes}
      >
        {text('scenes')}
      </Button>
      <LanguageMenu language={props.language} onLanguage={props.onLanguage} />
      <LookMenu look={props.look} onLook={props.onLook} />
      <PersonSwitcher people={props.people} person={props.person} onPerson={props.onPerson} />
    </header>
  );
}
