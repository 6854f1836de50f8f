import { type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

const dark = '(prefers-color-scheme: dark)';
const subscribe = (changed: () => void) => {
  const query = matchMedia(dark);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};

/**
 * The theme of the host, or of the system where the host says nothing. High contrast needs no theme of its own:
 * Fluent's styles answer `forced-colors`.
 */
export function useAppearance(hostIsDark: boolean | null): Theme {
  const systemIsDark = useSyncExternalStore(subscribe, () => matchMedia(dark).matches);
  return (hostIsDark ?? systemIsDark) ? webDarkTheme : webLightTheme;
}
