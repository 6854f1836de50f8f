import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { useAnnounce } from '../common/announcer.tsx';
import { useLocale } from '../common/words.tsx';
import { InboxOffer } from './InboxOffer.tsx';
import { firstNames } from './letter-names.ts';
import { NoteView } from './NoteView.tsx';
import { usePaneText } from './pane-text.ts';
import type { Situation } from './situation.ts';
import type { Sending } from './use-sending.ts';

const useStyles = makeStyles({
  sent: { flex: 1, minHeight: 0, overflowY: 'auto' },
  head: {
    display: 'flex',
    gap: tokens.spacingHorizontalM,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
  },
  mark: { fontSize: '32px', color: tokens.colorPaletteGreenForeground1, flexShrink: 0 },
  view: { marginInlineStart: tokens.spacingHorizontalXS },
  title: { ...typographyStyles.subtitle1, margin: 0, outline: 'none', overflowWrap: 'anywhere' },
});

/** Sent: who sees it, and the words once more. */
export function Sent({
  sending: { letter },
  choose,
}: {
  sending: Extract<Sending, { kind: 'sent' }>;
  choose: (situation: Situation) => void;
}) {
  const styles = useStyles();
  const t = usePaneText();
  const announce = useAnnounce();
  const title = useRef<HTMLHeadingElement>(null);
  const [viewed, setViewed] = useState(false);
  const locale = useLocale();
  const sentence =
    letter.copied.length > 0
      ? t('sent-cc', { copy: firstNames(letter.copied, locale) })
      : t('sent', { name: firstNames(letter.helpers, locale) });
  useEffect(() => {
    announce(sentence);
    title.current?.focus();
  }, [announce, sentence]);
  return (
    <div className={styles.sent}>
      <div className={styles.head}>
        <CheckmarkCircleRegular className={styles.mark} aria-hidden />
        <h1 className={styles.title} tabIndex={-1} ref={title}>
          {sentence}
        </h1>
      </div>
      {viewed ? (
        <NoteView subject={letter.request.note.subject} text={letter.request.note.text} />
      ) : (
        <Button className={styles.view} appearance="transparent" onClick={() => setViewed(true)}>
          {t('view')}
        </Button>
      )}
      <InboxOffer choose={choose} />
    </div>
  );
}
