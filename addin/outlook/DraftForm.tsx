import { makeStyles } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { Helper } from '../../shared/api.ts';
import { Candidates } from './Candidates.tsx';
import { type DraftStore, untouched } from './draft-store.ts';
import { FindPerson } from './FindPerson.tsx';
import { DraftSkeleton } from './Looking.tsx';
import { NoteForm } from './NoteForm.tsx';
import { ProblemCard } from './ProblemCard.tsx';
import type { Situation } from './situation.ts';
import { type Lookup, useLookup } from './use-lookup.ts';
import type { useSending } from './use-sending.ts';

const useStyles = makeStyles({
  scroll: { flex: 1, minHeight: 0, overflowY: 'auto', display: 'flex', flexDirection: 'column' },
});

export interface DraftFormProps {
  /** What stands above the draft and scrolls with it. */
  top: ReactNode;
  situation: Situation;
  hash: string;
  store: DraftStore;
  delivery: ReturnType<typeof useSending>;
}

/** Finds out who it was, then writes to them. */
export function DraftForm(props: DraftFormProps) {
  const { top, situation, hash, store } = props;
  const styles = useStyles();
  const { lookup, choose, again } = useLookup(situation, store.load(hash)?.chosen ?? null);
  const [searching, setSearching] = useState(false);
  const someoneElse = () => setSearching(true);
  const pick = (helper: Helper) => {
    store.save(hash, { ...(store.load(hash) ?? untouched), chosen: helper, before: null });
    setSearching(false);
    choose(helper);
  };

  if (lookup.kind === 'found' && !searching) {
    const { helper, mine } = lookup;
    return <NoteForm key={helper.id} {...props} helper={helper} mine={mine} someoneElse={someoneElse} />;
  }
  return (
    <div className={styles.scroll}>
      {top}
      {searching ? (
        <FindPerson why="someone-else" pick={pick} />
      ) : (
        <Whom lookup={lookup} situation={situation} pick={pick} someoneElse={someoneElse} again={again} />
      )}
    </div>
  );
}

function Whom({
  lookup,
  situation,
  pick,
  someoneElse,
  again,
}: {
  lookup: Lookup;
  situation: Situation;
  pick: (helper: Helper) => void;
  someoneElse: () => void;
  again: () => void;
}) {
  switch (lookup.kind) {
    case 'asking':
    case 'found':
      return <DraftSkeleton />;
    case 'choose':
      return <Candidates people={lookup.candidates} pick={pick} someoneElse={someoneElse} />;
    case 'unknown':
      return <FindPerson why="unknown" name={lookup.name} outside={situation} pick={pick} />;
    case 'unnamed':
      return <FindPerson why="unnamed" pick={pick} />;
    case 'problem':
      return <ProblemCard problem={lookup.problem} again={again} />;
  }
}
