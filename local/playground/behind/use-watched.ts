import { useEffect } from 'react';
import { type Loaded, useLoaded } from '../app/use-loaded.ts';

const lookAgainMs = 3_000;

/** What the stack says now, again every few seconds while it is shown. `load` must be a stable function. */
export function useWatched<T>(load: () => Promise<T>): [Loaded<T>, () => void] {
  const [loaded, reload] = useLoaded(load);
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && reload(), lookAgainMs);
    return () => clearInterval(timer);
  }, [reload]);
  return [loaded, reload];
}
