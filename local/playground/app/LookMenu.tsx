import { DarkTheme20Regular } from '@fluentui/react-icons';
import { Chooser } from './Chooser.tsx';
import { type LookName, lookNames } from './looks.ts';
import { text } from './text.ts';

export function LookMenu({ look, onLook }: { look: LookName; onLook(look: LookName): void }) {
  return (
    <Chooser
      label={text('look.now', { look: text(`look.${look}`) })}
      icon={<DarkTheme20Regular />}
      choices={lookNames.map((value) => ({ value, words: text(`look.${value}`) }))}
      chosen={look}
      onChoose={onLook}
    />
  );
}
