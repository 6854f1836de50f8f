import { Button, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Chat24Regular, PeopleTeam24Regular } from '@fluentui/react-icons';
import { text } from '../app/text.ts';

const useStyles = makeStyles({
  rail: {
    width: '68px',
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalM,
    backgroundColor: tokens.colorNeutralBackground4,
  },
  item: {
    flexDirection: 'column',
    minWidth: '60px',
    padding: tokens.spacingVerticalS,
    gap: tokens.spacingVerticalXXS,
  },
  open: { color: tokens.colorBrandForeground1 },
});

export const railViews = ['chats', 'teams'] as const;
export type RailView = (typeof railViews)[number];

const icons = { chats: Chat24Regular, teams: PeopleTeam24Regular };

export function TeamsRail({ view, onView }: { view: RailView; onView(view: RailView): void }) {
  const styles = useStyles();
  return (
    <nav className={styles.rail} aria-label={text('teams.rail')}>
      {railViews.map((each) => {
        const Icon = icons[each];
        return (
          <Button
            key={each}
            appearance="subtle"
            className={mergeClasses(styles.item, each === view && styles.open)}
            aria-current={each === view ? 'page' : undefined}
            onClick={() => onView(each)}
          >
            <Icon aria-hidden="true" />
            <Caption1>{text(`teams.${each}`)}</Caption1>
          </Button>
        );
      })}
    </nav>
  );
}
