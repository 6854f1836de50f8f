import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Person, ThanksView } from '../../shared/api.ts';
import { RelativeTime } from '../common/RelativeTime.tsx';
import { useLocale } from '../common/words.tsx';
import { Face } from './Face.tsx';
import { useHowText } from './how.ts';
import { sentenceOf } from './sentence.ts';
import { useTabText } from './text.ts';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  faces: { position: 'relative', height: '48px', width: '48px' },
  second: {
    position: 'absolute',
    insetBlockEnd: 0,
    insetInlineEnd: 0,
    outline: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralBackground1}`,
  },
  said: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  words: { margin: 0, whiteSpace: 'pre-wrap' },
  how: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
    listStyle: 'none',
  },
});

interface Props {
  thanks: ThanksView;
  readerId: string | null;
  remark: string | null;
}

/** One thank-you: who thanked whom for what, the words, what they valued, when. */
export function ThanksItem({ thanks, readerId, remark }: Props) {
  const styles = useStyles();
  const text = useTabText();
  const how = useHowText();
  const language = useLocale();
  const sentenceId = useId();
  const { sender, helpers } = thanks;
  return (
    <article className={styles.item} aria-labelledby={sentenceId}>
      <Faces people={[sender, ...helpers].filter((person) => person.id !== readerId)} />
      <div className={styles.said}>
        <Text id={sentenceId} weight="semibold">
          {sentenceOf(thanks, { language, id: readerId }, text)}
        </Text>
        <Text as="p" className={styles.words} lang={thanks.note.language} dir="auto">
          {thanks.note.text}
        </Text>
        {thanks.note.how.length > 0 && (
          <ul className={styles.how} aria-label={text('howLabel')}>
            {thanks.note.how.map((tag) => (
              <li key={tag}>
                <Badge appearance="tint" color="informative" shape="rounded">
                  {how(tag)}
                </Badge>
              </li>
            ))}
          </ul>
        )}
        <Text size={200} className={styles.quiet}>
          <RelativeTime at={thanks.sentAt ?? thanks.acceptedAt} />
          {remark && ` · ${remark}`}
        </Text>
      </div>
    </article>
  );
}

function Faces({ people: [first, second] }: { people: Person[] }) {
  const styles = useStyles();
  return (
    <div className={styles.faces}>
      {first && <Face person={first} size={second ? 36 : 40} />}
      {second && <Face person={second} size={24} className={styles.second} />}
    </div>
  );
}
