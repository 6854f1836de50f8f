import { makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import type { Place } from './context.ts';
import { TeamsPage } from './TeamsPage.tsx';
import { type TabText, useTabText } from './text.ts';
import { useConfiguration } from './use-configuration.ts';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, maxWidth: '34rem' },
  title: { margin: 0 },
});

/** What is seen when somebody adds the tab to a channel. */
export const ConfigPage = () => <TeamsPage>{({ place }) => <Explanation place={place} />}</TeamsPage>;

const linesOf = {
  team: ['configShows', 'configWho', 'configNothing'],
  personal: ['configNoTeam'],
} as const;

function Explanation({ place }: { place: Place }) {
  const styles = useStyles();
  const text = useTabText();
  useConfiguration(place, text('tabName'));
  return (
    <div className={styles.page}>
      <Title3 as="h2" className={styles.title}>
        {titleOf(place, text)}
      </Title3>
      {linesOf[place.kind].map((line) => (
        <Text key={line}>{text(line)}</Text>
      ))}
    </div>
  );
}

const titleOf = (place: Place, text: TabText) =>
  place.kind === 'team' && place.name ? text('configTitleOf', { team: place.name }) : text('configTitle');
