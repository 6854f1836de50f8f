import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Person } from '../../shared/api.ts';
import { useLocale } from '../common/words.tsx';
import { AsideSection } from './AsideSection.tsx';
import { Face } from './Face.tsx';
import { useTabText } from './text.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  person: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0 },
});

/** The helpers of the month by name. The order is the alphabet's, so that nobody comes first for another reason. */
export function WhoHelped({ people }: { people: Person[] }) {
  const styles = useStyles();
  const text = useTabText();
  const collator = new Intl.Collator(useLocale());
  if (people.length === 0) return null;
  const byName = people.toSorted((a, b) => collator.compare(a.displayName, b.displayName));
  return (
    <AsideSection title={text('whoHelped')}>
      <ul className={styles.list}>
        {byName.map((person) => (
          <li key={person.id} className={styles.person}>
            <Face person={person} size={28} />
            <Text>{person.displayName}</Text>
          </li>
        ))}
      </ul>
    </AsideSection>
  );
}
