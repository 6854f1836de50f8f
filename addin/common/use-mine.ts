import { useCallback, useEffect, useState } from 'react';
import type { Preferences } from '../../shared/api.ts';
import type { Api } from './api-client.ts';

/** One's own preferences while they are looked at and changed. A save that fails keeps what was chosen. */
export type Mine =
  | { kind: 'asking' }
  | { kind: 'failed'; error: unknown; again: () => void }
  | ({ kind: 'there' } & Changing);

export interface Changing {
  mine: Preferences;
  saved: 'untouched' | 'not-yet' | 'saving' | 'saved' | 'failed';
  change: (part: Partial<Preferences>) => void;
  save: () => void;
}

type State =
  | { kind: 'asking' }
  | { kind: 'failed'; error: unknown }
  | { kind: 'there'; mine: Preferences; saved: Changing['saved'] };

export function useMine(api: Pick<Api, 'preferences' | 'changePreferences'>): Mine {
  const [state, setState] = useState<State>({ kind: 'asking' });
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` is the wish to ask again.
  useEffect(() => {
    let left = false;
    setState({ kind: 'asking' });
    api.preferences().then(
      (mine) => !left && setState({ kind: 'there', mine, saved: 'untouched' }),
      (error: unknown) => !left && setState({ kind: 'failed', error }),
    );
    return () => {
      left = true;
    };
  }, [api, turn]);
  const again = useCallback(() => setTurn((now) => now + 1), []);

  if (state.kind === 'asking') return state;
  if (state.kind === 'failed') return { ...state, again };
  const { mine } = state;
  // What was changed while it was being saved is not saved yet.
  const settle = (now: Preferences, saved: Changing['saved']) =>
    setState((before) =>
      'mine' in before && before.mine === mine ? { kind: 'there', mine: now, saved } : before,
    );
  return {
    ...state,
    change: (part) => setState({ kind: 'there', mine: { ...mine, ...part }, saved: 'not-yet' }),
    save: () => {
      setState({ ...state, saved: 'saving' });
      api.changePreferences(mine).then(
        (now) => settle(now, 'saved'),
        () => settle(mine, 'failed'),
      );
    },
  };
}
