import {
  type Theme,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components';

/** Fluent's theme for the name that Teams gives its own ("default", "dark", "contrast", and "glass" on headsets). */
export function themeOf(name: string): Theme {
  if (name === 'dark' || name === 'glass') return teamsDarkTheme;
  return name === 'contrast' ? teamsHighContrastTheme : teamsLightTheme;
}
