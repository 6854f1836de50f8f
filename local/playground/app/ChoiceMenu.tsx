import {
  Menu,
  MenuButton,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';

interface Props<T extends string> {
  label: string;
  icon: ReactElement;
  choices: readonly { value: T; words: string }[];
  chosen: T;
  onChoose(value: T): void;
}

/** A button that says what is chosen, with the other choices in a menu. */
export function ChoiceMenu<T extends string>({ label, icon, choices, chosen, onChoose }: Props<T>) {
  const now = choices.find(({ value }) => value === chosen)?.words ?? '';
  return (
    <Menu
      checkedValues={{ choice: [chosen] }}
      onCheckedValueChange={(_event, { checkedItems }) => {
        const next = choices.find(({ value }) => value === checkedItems[0]);
        if (next) onChoose(next.value);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="subtle" icon={icon} aria-label={`${label}: ${now}`} title={label} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {choices.map(({ value, words }) => (
            <MenuItemRadio key={value} name="choice" value={value}>
              {words}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
