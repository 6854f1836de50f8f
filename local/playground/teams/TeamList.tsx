import {
  Avatar,
  Button,
  makeStyles,
  mergeClasses,
  Subtitle1,
  Text,
  tokens,
} from '@fluentui/react-components';
import { selected } from '../app/selected.ts';
import { text } from '../app/text.ts';
import type { Team } from '../stack/shapes.ts';

const useStyles = makeStyles({
  column: {
    width: '260px',
    flexShrink: 0,
    overflowY: 'auto',
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    '@media (max-width: 800px)': { width: '180px' },
  },
  teams: { listStyle: 'none', margin: `${tokens.spacingVerticalM} 0`, padding: 0 },
  team: { width: '100%', justifyContent: 'flex-start', gap: tokens.spacingHorizontalS },
  open: selected,
  channels: {
    listStyle: 'none',
    margin: `0 0 ${tokens.spacingVerticalM} 0`,
    padding: `0 0 0 ${tokens.spacingHorizontalXXXL}`,
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  teams: Team[];
  open: Team | null;
  onOpen(team: Team): void;
}

export function TeamList({ teams, open, onOpen }: Props) {
  const styles = useStyles();
  return (
    <nav className={styles.column} aria-label={text('teams.list')}>
      <Subtitle1 as="h2">{text('teams.teams')}</Subtitle1>
      {teams.length === 0 && <Text as="p">{text('teams.none')}</Text>}
      <ul className={styles.teams}>
        {teams.map((team) => (
          <li key={team.id}>
            <Button
              appearance="subtle"
              className={mergeClasses(styles.team, team.id === open?.id && styles.open)}
              aria-current={team.id === open?.id ? 'page' : undefined}
              icon={
                <Avatar
                  shape="square"
                  size={24}
                  name={team.displayName}
                  color="colorful"
                  aria-hidden="true"
                />
              }
              onClick={() => onOpen(team)}
            >
              {team.displayName}
            </Button>
            <ul className={styles.channels}>
              {team.channels.map((channel) => (
                <li key={channel.id}>
                  <Text>{channel.displayName}</Text>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </nav>
  );
}
