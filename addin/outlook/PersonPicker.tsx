import { Combobox, makeStyles, Option } from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import type { Helper } from '../../shared/api.ts';
import { useCommonText } from '../common/common-text.ts';
import { PersonLine } from '../common/PersonLine.tsx';
import { asProblem, type ProblemError } from '../common/problem.ts';
import { problemText } from '../common/problem-text.ts';
import { usePaneText } from './pane-text.ts';
import { useServices } from './services.ts';

const useStyles = makeStyles({ picker: { width: '100%', minWidth: 0 } });
const fewestLetters = 2;
const typingPauseMs = 250;

type Search =
  | { kind: 'idle' }
  | { kind: 'found'; people: Helper[] }
  | { kind: 'problem'; problem: ProblemError };

/** Finds a person of the directory by name. `asked`: the sender's click brought it, so the keyboard goes along. */
export default function PersonPicker({
  pick,
  asked = false,
}: {
  pick: (helper: Helper) => void;
  asked?: boolean;
}) {
  const styles = useStyles();
  const t = usePaneText();
  const common = useCommonText();
  const label = useId();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const search = useSearch(typed);
  const people = search.kind === 'found' ? search.people : [];
  return (
    <>
      <span id={label}>{t('picker.label')}</span>
      <Combobox
        freeform
        autoFocus={asked}
        inlinePopup
        className={styles.picker}
        aria-labelledby={label}
        placeholder={t('picker.hint')}
        value={typed}
        open={open && search.kind === 'found'}
        onOpenChange={(_, change) => setOpen(change.open)}
        onChange={(event) => {
          setTyped(event.target.value);
          setOpen(true);
        }}
        onOptionSelect={(_, { optionValue }) => {
          const chosen = people.find((person) => person.id === optionValue);
          if (chosen) pick(chosen);
        }}
      >
        {people.map((person) => (
          <Option key={person.id} value={person.id} text={person.displayName}>
            <PersonLine id={person.id} name={person.displayName} about={person.jobTitle ?? person.mail} />
          </Option>
        ))}
        {search.kind === 'found' && people.length === 0 && (
          <Option disabled value="" text={t('picker.nobody')}>
            {t('picker.nobody')}
          </Option>
        )}
      </Combobox>
      {search.kind === 'problem' && <span role="alert">{problemText(common, search.problem)}</span>}
    </>
  );
}

function useSearch(typed: string): Search {
  const { api } = useServices();
  const [search, setSearch] = useState<Search>({ kind: 'idle' });
  useEffect(() => {
    const wanted = typed.trim();
    if (wanted.length < fewestLetters) {
      setSearch({ kind: 'idle' });
      return;
    }
    const leaving = new AbortController();
    const answer = (next: Search) => !leaving.signal.aborted && setSearch(next);
    const pause = setTimeout(() => {
      api.helpers({ search: wanted }, leaving.signal).then(
        (people) => answer({ kind: 'found', people }),
        (fault: unknown) => answer({ kind: 'problem', problem: asProblem(fault) }),
      );
    }, typingPauseMs);
    return () => {
      leaving.abort();
      clearTimeout(pause);
    };
  }, [api, typed]);
  return search;
}
