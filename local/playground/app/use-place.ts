import { useSyncExternalStore } from 'react';
import { hashOf, type Place, placeOf } from './place.ts';

const subscribe = (changed: () => void) => {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
};

/** Goes elsewhere; Back returns. */
export function go(place: Place): void {
  location.hash = hashOf(place);
}

/** Says more exactly where one is already. */
export const settle = (place: Place): void => location.replace(hashOf(place));

/** The place in the address bar. */
export function usePlace(firstUser: string): Place {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  return placeOf(hash, firstUser);
}
