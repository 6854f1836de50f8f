import { Badge, Button, makeStyles, Tab, TabList, Text, tokens } from '@fluentui/react-components';
import { PanelBottom20Regular } from '@fluentui/react-icons';
import type { Ref } from 'react';
import type { Person } from '../stack/shapes.ts';
import { LanguageMenu, type LanguageName } from './LanguageMenu.tsx';
import { LookMenu } from './LookMenu.tsx';
import type { LookName } from './looks.ts';
import { PersonSwitcher } from './PersonSwitcher.tsx';
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

export interface AppBarProps {
  app: 'outlook' | 'teams';
  onApp(app: 'outlook' | 'teams'): void;
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
      <TabList
        selectedValue={props.app}
        aria-label={text('apps')}
        onTabSelect={(_event, { value }) => props.onApp(value === 'teams' ? 'teams' : 'outlook')}
      >
        <Tab value="outlook" ref={props.firstRef}>
          {text('app.outlook')}
        </Tab>
        <Tab value="teams">{text('app.teams')}</Tab>
      </TabList>
      <Badge appearance="outline" color="informative">
        {text(props.app === 'outlook' ? 'pretend.outlook' : 'pretend.teams')}
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
