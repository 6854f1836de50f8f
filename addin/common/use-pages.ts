import { useCallback, useEffect, useRef, useState } from 'react';

/** One page of a list in the wire's shape, with whatever its first page says besides. */
export interface Page<T> {
  value: T[];
  nextLink?: string | undefined;
}

export type Pages<P extends Page<unknown>> =
  | { kind: 'looking' }
  | ({ kind: 'loaded'; showEarlier: () => void } & Loaded<P>)
  | { kind: 'failed'; error: unknown; retry: () => void };

export interface Loaded<P extends Page<unknown>> {
  first: P;
  value: P['value'];
  next: string | undefined;
  /** What the end of the list offers. */
  more: 'none' | 'there' | 'loading' | 'failed';
  /** How many the last later page brought. */
  added: number;
}

/** A list that grows backwards. A later page that fails leaves what is shown. */
export function usePages<P extends Page<unknown>>(path: string, get: (path: string) => Promise<P>): Pages<P> {
  const [loaded, setLoaded] = useState<Loaded<P> | null>(null);
  const [failed, setFailed] = useState<{ error: unknown } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const turn = useRef(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is a reason to look again
  useEffect(() => {
    const mine = ++turn.current;
    setLoaded(null);
    setFailed(null);
    get(path).then(
      (page) => mine === turn.current && setLoaded(firstOf(page)),
      (error) => mine === turn.current && setFailed({ error }),
    );
    return () => {
      turn.current++;
    };
  }, [path, get, attempt]);

  const retry = useCallback(() => setAttempt((now) => now + 1), []);
  const showEarlier = useCallback(() => {
    if (!loaded?.next || loaded.more === 'loading') return;
    const mine = turn.current;
    setLoaded({ ...loaded, more: 'loading' });
    get(loaded.next).then(
      (page) => mine === turn.current && setLoaded(laterOf(loaded, page)),
      () => mine === turn.current && setLoaded({ ...loaded, more: 'failed' }),
    );
  }, [loaded, get]);

  if (failed) return { kind: 'failed', error: failed.error, retry };
  if (!loaded) return { kind: 'looking' };
  return { kind: 'loaded', showEarlier, ...loaded };
}

const moreOf = (page: Page<unknown>) => (page.nextLink ? 'there' : 'none');

const firstOf = <P extends Page<unknown>>(page: P): Loaded<P> => ({
  first: page,
  value: page.value,
  next: page.nextLink,
  more: moreOf(page),
  added: 0,
});

const laterOf = <P extends Page<unknown>>(loaded: Loaded<P>, page: P): Loaded<P> => ({
  first: loaded.first,
  value: [...loaded.value, ...page.value],
  next: page.nextLink,
  more: moreOf(page),
  added: page.value.length,
});
