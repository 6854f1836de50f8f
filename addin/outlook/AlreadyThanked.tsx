import { Button, makeStyles } from '@fluentui/react-components';
import type { ThanksView } from '../../shared/api.ts';
import { RelativeTime } from '../common/RelativeTime.tsx';
import { useLocale } from '../common/words.tsx';
import { Card } from './Card.tsx';
import { Headline } from './Headline.tsx';
import { NoteView } from './NoteView.tsx';
import { usePaneText } from './pane-text.ts';
import type { Situation } from './situation.ts';

const useStyles = makeStyles({ scroll: { flex: 1, minHeight: 0, overflowY: 'auto' } });

/** When, to whom, and the note. */
export function AlreadyThanked({
  situation,
  thanks,
  again,
}: {
  situation: Situation;
  thanks: ThanksView;
  again: () => void;
}) {
  const styles = useStyles();
  const t = usePaneText();
  const locale = useLocale();
  const names = new Intl.ListFormat(locale).format(thanks.helpers.map((helper) => helper.displayName));
  return (
    <div className={styles.scroll}>
      <Headline situation={situation} />
      {/* A waiting or doubtful one has its own card above (UnfinishedCards). */}
      {(thanks.state === 'sent' || thanks.state === 'sending') && (
        <Card
          title={t(thanks.state === 'sent' ? 'already.title' : 'already.underway', { names })}
          actions={<Button onClick={again}>{t('already.someone-else')}</Button>}
        >
          {thanks.sentAt && <RelativeTime at={thanks.sentAt} />}
        </Card>
      )}
      <NoteView subject={thanks.note.subject} text={thanks.note.text} />
    </div>
  );
}
