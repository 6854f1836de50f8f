import { LocalLanguage20Regular } from '@fluentui/react-icons';
import { Chooser } from './Chooser.tsx';
import { text } from './text.ts';

export const languageNames = ['en', 'de'] as const;
export type LanguageName = (typeof languageNames)[number];

/** What a host tells its add-ins. */
export const localeOf: Record<LanguageName, string> = { en: 'en-US', de: 'de-DE' };

interface Props {
  language: LanguageName;
  onLanguage(language: LanguageName): void;
}

export function LanguageMenu({ language, onLanguage }: Props) {
  return (
    <Chooser
      label={text('language.now', { language: text(`language.${language}`) })}
      icon={<LocalLanguage20Regular />}
      choices={languageNames.map((value) => ({ value, words: text(`language.${value}`) }))}
      chosen={language}
      onChoose={onLanguage}
    />
  );
}
