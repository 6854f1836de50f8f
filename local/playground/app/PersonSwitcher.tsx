import { Avatar, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Person } from '../stack/shapes.ts';
import { Chooser } from './Chooser.tsx';
import { text } from './text.ts';

const useStyles = makeStyles({
  button: { justifyContent: 'flex-start', textAlign: 'left', paddingLeft: tokens.spacingHorizontalS },
  words: {
    display: 'flex',
    flexDirection: 'column',
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
});

const face = (person: Person) => (
  <Avatar name={person.displayName} color="colorful" size={28} aria-hidden="true" />
);
const titled = ({ displayName, jobTitle }: Person): string =>
  jobTitle ? `${displayName} · ${jobTitle}` : displayName;

interface Props {
  people: Person[];
  person: Person;
  onPerson(person: Person): void;
}

export function PersonSwitcher({ people, person, onPerson }: Props) {
  const styles = useStyles();
  const choices = people.map((each) => ({
    value: each.id,
    icon: face(each),
    words: (
      <span className={styles.words}>
        <Text>{titled(each)}</Text>
        <Caption1>{each.about}</Caption1>
      </span>
    ),
  }));
  return (
    <Chooser
      label={text('person', { name: person.displayName })}
      icon={face(person)}
      className={styles.button}
      choices={choices}
      chosen={person.id}
      onChoose={(id) => {
        const next = people.find((each) => each.id === id);
        if (next) onPerson(next);
      }}
    >
      <span className={styles.words}>
        <Text weight="semibold" size={200}>
          {person.displayName}
        </Text>
        <Caption1>{person.jobTitle}</Caption1>
      </span>
    </Chooser>
  );
}
