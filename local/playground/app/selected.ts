import { tokens } from '@fluentui/react-components';

/** How the open one of a list looks. Both colours, because in high contrast the background is a bright one. */
export const selected = {
  backgroundColor: tokens.colorNeutralBackground1Selected,
  color: tokens.colorNeutralForeground1Selected,
} as const;
