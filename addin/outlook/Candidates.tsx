import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Helper } from '../../shared/api.ts';
import { PersonLine } from '../common/PersonLine.tsx';
import { Card } from './Card.tsx';
import { usePaneText } from './pane-text.ts';

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  person: { width: '100%', justifyContent: 'flex-start', textAlign: 'start' },
});

/** Two people of that name: the sender knows which. */
export function Candidates({
  people,
  pick,
  someoneElse,
}: {
  people: Helper[];
  pick: (helper: Helper) => void;
  someoneElse: () => void;
}) {
  const styles = useStyles();
  const t = usePaneText();
  return (
    <Card
      title={t('choose.title', { name: people[0]?.displayName ?? '' })}
      actions={<Button onClick={someoneElse}>{t('someone-else')}</Button>}
    >
      <ul className={styles.list}>
        {people.map((helper) => (
          <li key={helper.id}>
            <Button className={styles.person} onClick={() => pick(helper)}>
              <PersonLine id={helper.id} name={helper.displayName} about={helper.jobTitle ?? helper.mail} />
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
