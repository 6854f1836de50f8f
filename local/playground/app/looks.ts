import {
  type Theme,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import type { OfficeThemeColours } from '../outlook/office-theme.ts';

export const lookNames = ['light', 'dark', 'contrast'] as const;
export type LookName = (typeof lookNames)[number];

interface Look {
  outlook: Theme;
  teams: Theme;
  /** What Outlook tells its add-ins. */
  office: OfficeThemeColours;
  /** What Teams tells its tabs. */
  teamsName: 'default' | 'dark' | 'contrast';
  colorScheme: 'light' | 'dark';
}

const officeColours = (theme: Theme): OfficeThemeColours => ({
  bodyBackgroundColor: theme.colorNeutralBackground1,
  bodyForegroundColor: theme.colorNeutralForeground1,
  controlBackgroundColor: theme.colorNeutralBackground3,
  controlForegroundColor: theme.colorNeutralForeground1,
});

const look = (outlook: Theme, teams: Theme, teamsName: Look['teamsName']): Look => ({
  outlook,
  teams,
  office: officeColours(outlook),
  teamsName,
  colorScheme: teamsName === 'default' ? 'light' : 'dark',
});

export const looks: Record<LookName, Look> = {
  light: look(webLightTheme, teamsLightTheme, 'default'),
  dark: look(webDarkTheme, teamsDarkTheme, 'dark'),
  contrast: look(teamsHighContrastTheme, teamsHighContrastTheme, 'contrast'),
};
