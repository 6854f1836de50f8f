import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import type { ThanksView } from '../../shared/api.ts';
import { useAnnounce } from '../common/announcer.tsx';
import type { Loaded } from '../common/use-pages.ts';
import { ThanksItem } from './ThanksItem.tsx';
import { useTabText } from './text.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  end: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalL,
  },
});

interface Props {
  label: string;
  list: Loaded<{ value: ThanksView[]; nextLink?: string | undefined }>;
  readerId: string | null;
  /** What is said of a note beside its time. */
  remark: (thanks: ThanksView) => string | null;
  /** What its reader may do with a note. */
  act?: (thanks: ThanksView) => ReactNode;
  showEarlier: () => void;
}

/** Notes, newest first, and the way further back. */
export function ThanksList({ label, list, readerId, remark, act, showEarlier }: Props) {
  const styles = useStyles();
  const text = useTabText();
  const announce = useAnnounce();
  const { value, more, added } = list;
  useEffect(() => {
    if (more === 'loading') return;
    if (more === 'failed') announce(text('earlierFailed'));
    else
      announce(added ? text('earlierShown', { count: added }) : text('feedShown', { count: value.length }));
  }, [announce, text, more, added, value.length]);

  const items = useRef<HTMLUListElement>(null);
  const firstAdded = value.length - added;
  useEffect(() => {
    // With the last page the button goes, and the focus that stood on it with it.
    if (added > 0 && more === 'none') items.current?.querySelectorAll('li')[firstAdded]?.focus();
  }, [added, more, firstAdded]);

  return (
    <>
      <ul ref={items} className={styles.list} aria-label={label}>
        {value.map((thanks) => (
          <li key={thanks.id} tabIndex={-1}>
            <ThanksItem thanks={thanks} readerId={readerId} remark={remark(thanks)}>
              {act?.(thanks)}
            </ThanksItem>
          </li>
        ))}
      </ul>
      {more !== 'none' && (
        <div className={styles.end}>
          {more === 'failed' && <Text>{text('earlierFailed')}</Text>}
          <Button
            disabledFocusable={more === 'loading'}
            icon={more === 'loading' ? <Spinner size="tiny" /> : null}
            onClick={showEarlier}
          >
            {text(more === 'loading' ? 'showingEarlier' : 'showEarlier')}
          </Button>
        </div>
      )}
    </>
  );
}
