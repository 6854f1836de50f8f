import {
  Avatar,
  Button,
  Caption1,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { Person } from '../stack/shapes.ts';
import { text } from './text.ts';

const useStyles = makeStyles({
  button: { justifyContent: 'flex-start', textAlign: 'left', paddingLeft: tokens.spacingHorizontalS },
  words: { display: 'flex', flexDirection: 'column', lineHeight: tokens.lineHeightBase200 },
  quiet: { color: tokens.colorNeutralForeground2 },
  popover: { maxHeight: '80vh', maxWidth: '420px', overflowY: 'auto' },
});

interface Props {
  people: Person[];
  person: Person;
  onPerson(person: Person): void;
}

export function PersonSwitcher({ people, person, onPerson }: Props) {
  const styles = useStyles();
  return (
    <Menu
      positioning="below-end"
      checkedValues={{ person: [person.id] }}
      onCheckedValueChange={(_event, { checkedItems }) => {
        const next = people.find(({ id }) => id === checkedItems[0]);
        if (next) onPerson(next);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          className={styles.button}
          aria-label={text('person', { name: person.displayName })}
          icon={<Avatar name={person.displayName} color="colorful" size={28} aria-hidden="true" />}
        >
          <span className={styles.words}>
            <Text weight="semibold" size={200}>
              {person.displayName}
            </Text>
            <Caption1 className={styles.quiet}>{person.jobTitle}</Caption1>
          </span>
        </Button>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          {people.map((each) => (
            <MenuItemRadio
              key={each.id}
              name="person"
              value={each.id}
              icon={<Avatar name={each.displayName} color="colorful" size={28} aria-hidden="true" />}
            >
              <span className={styles.words}>
                <Text>
                  {each.displayName}
                  {each.jobTitle ? ` · ${each.jobTitle}` : ''}
                </Text>
                <Caption1 className={styles.quiet}>{each.about}</Caption1>
              </span>
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
