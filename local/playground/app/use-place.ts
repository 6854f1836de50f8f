import { useCallback, useSyncExternalStore } from 'react';
import { hashOf, type Place, placeOf } from './place.ts';

const subscribe = (changed: () => void) => {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
};

/** The place in the address bar, and a way to go elsewhere that Back undoes. */
export function usePlace(firstUser: string): [Place, (place: Place) => void] {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const go = useCallback((place: Place) => {
    location.hash = hashOf(place);
  }, []);
  return [placeOf(hash, firstUser), go];
}
