import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import type { Note, Person, ThanksView } from '../../shared/api.ts';
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
  said: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
  words: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalSNudge,
  },
  paragraph: { whiteSpace: 'pre-wrap' },
  end: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground3,
  },
  how: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  tag: {
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    borderRadius: tokens.borderRadiusMedium,
    // Drawn in high contrast only, where backgrounds are gone.
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
});

interface Props {
  thanks: ThanksView;
  readerId: string | null;
  remark: string | null;
  children?: ReactNode;
}

/** One thank-you: who thanked whom for what, the words, what they valued, when. */
export function ThanksItem({ thanks, readerId, remark, children }: Props) {
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
        <Words note={thanks.note} />
        <div className={styles.end}>
          <Text size={200}>
            <RelativeTime at={thanks.sentAt ?? thanks.acceptedAt} />
            {remark && ` · ${remark}`}
          </Text>
          {thanks.note.how.length > 0 && (
            <ul className={styles.how} aria-label={text('howLabel')}>
              {thanks.note.how.map((tag) => (
                <li key={tag} className={styles.tag}>
                  {how(tag)}
                </li>
              ))}
            </ul>
          )}
        </div>
        {children}
      </div>
    </article>
  );
}

function Words({ note }: { note: Note }) {
  const styles = useStyles();
  const paragraphs = note.text.split(/\n\s*\n/);
  return (
    <div className={styles.words} lang={note.language} dir="auto">
      {paragraphs.map((paragraph, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sent note never changes, and two paragraphs may be equal
        <Text key={at} className={styles.paragraph}>
          {paragraph}
        </Text>
      ))}
    </div>
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
