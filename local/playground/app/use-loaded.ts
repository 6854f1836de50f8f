import { useCallback, useEffect, useState } from 'react';

export type Loaded<T> =
  | { state: 'loading' }
  | { state: 'there'; value: T }
  | { state: 'failed'; reason: string };

interface Answer<T> {
  of: () => Promise<T>;
  result: Loaded<T>;
}
/** A refresh that fails takes nothing away from what is on the screen. */
const kept = <T>(before: Answer<T> | null, load: () => Promise<T>) =>
  before?.of === load && before.result.state === 'there' ? before : null;
const failed = <T>(load: () => Promise<T>, fault: unknown): Answer<T> => ({
  of: load,
  result: { state: 'failed', reason: String(fault) },
});

/** What `load` gives, again whenever `load` changes or `reload` is called. Late answers to an older question are dropped. */
export function useLoaded<T>(load: () => Promise<T>): [Loaded<T>, () => void] {
  const [loaded, setLoaded] = useState<Answer<T> | null>(null);
  const [round, setRound] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another round asks the same question again
  useEffect(() => {
    let wanted = true;
    load().then(
      (value) => wanted && setLoaded({ of: load, result: { state: 'there', value } }),
      (fault: unknown) => wanted && setLoaded((before) => kept(before, load) ?? failed(load, fault)),
    );
    return () => {
      wanted = false;
    };
  }, [load, round]);

  const reload = useCallback(() => setRound((before) => before + 1), []);
  return [loaded?.of === load ? loaded.result : { state: 'loading' }, reload];
}
