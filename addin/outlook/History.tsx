import { Button, Input, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import { ThanksListSchema, type ThanksView } from '../../shared/api.ts';
import { asProblem } from '../common/problem.ts';
import { usePages } from '../common/use-pages.ts';
import { notesTo } from './earlier-notes.ts';
import { HistoryItem } from './HistoryItem.tsx';
import { Looking } from './Looking.tsx';
import { Page } from './Page.tsx';
import { ProblemCard } from './ProblemCard.tsx';
import { usePaneText } from './pane-text.ts';
import { saysIn } from './says-in.ts';
import { useServices } from './services.ts';

const useStyles = makeStyles({
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  search: { width: '100%', minWidth: 0 },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
  },
  start: { alignSelf: 'flex-start' },
});

const sides = ['given', 'received'] as const;
type Side = (typeof sides)[number];

/** What the sender gave and received, newest first. The search looks through what is shown. */
export default function History({ back }: { back: () => void }) {
  const styles = useStyles();
  const t = usePaneText();
  const [side, setSide] = useState<Side>('given');
  return (
    <Page title={t('history')} back={back}>
      <div className={styles.choices}>
        {sides.map((name) => (
          <ToggleButton key={name} size="small" checked={side === name} onClick={() => setSide(name)}>
            {t(`history.${name}`)}
          </ToggleButton>
        ))}
      </div>
      <Notes key={side} side={side} />
    </Page>
  );
}

function Notes({ side }: { side: Side }) {
  const styles = useStyles();
  const t = usePaneText();
  const { api, earlier } = useServices();
  const [wanted, setWanted] = useState('');
  const get = useCallback((path: string) => api.read(path, ThanksListSchema), [api]);
  const pages = usePages(`/api/thanks/${side}`, get);
  const loaded = pages.kind === 'loaded' && side === 'given' ? pages.value : null;
  useEffect(() => {
    // Notes sent from another browser are known here only from such a list.
    if (loaded) earlier.keep(loaded.flatMap(notesOf));
  }, [loaded, earlier]);
  if (pages.kind === 'looking') return <Looking />;
  if (pages.kind === 'failed') return <ProblemCard problem={asProblem(pages.error)} again={pages.retry} />;
  if (pages.value.length === 0 && pages.more === 'none') return <p>{t(`history.none-${side}`)}</p>;
  const found = pages.value.filter((thanks) => saysIn(thanks, wanted));
  return (
    <>
      <Input
        type="search"
        className={styles.search}
        aria-label={t('history.search')}
        placeholder={t('history.search')}
        value={wanted}
        onChange={(_, { value }) => setWanted(value)}
      />
      <ul className={styles.list}>
        {found.map((thanks) => (
          <HistoryItem key={thanks.id} thanks={thanks} side={side} />
        ))}
      </ul>
      {found.length === 0 && <p role="status">{t('history.no-match')}</p>}
      {pages.more !== 'none' && (
        <Button
          className={styles.start}
          disabledFocusable={pages.more === 'loading'}
          onClick={pages.showEarlier}
        >
          {t('history.earlier')}
        </Button>
      )}
    </>
  );
}

const notesOf = ({ helpers, note, sentAt }: ThanksView) =>
  sentAt === null ? [] : notesTo(helpers, note.text, new Date(sentAt));
