import { LocalLanguage20Regular } from '@fluentui/react-icons';
import { type Language, languages } from '../../../shared/text/language.ts';
import { Chooser } from './Chooser.tsx';
import { text } from './text.ts';

export const languageNames = languages;
export type LanguageName = Language;

/** What a host tells its add-ins. */
export const localeOf: Record<LanguageName, string> = {
  en: 'en-US',
  de: 'de-DE',
  fr: 'fr-FR',
  es: 'es-ES',
  it: 'it-IT',
  nl: 'nl-NL',
  'pt-BR': 'pt-BR',
  pl: 'pl-PL',
  sv: 'sv-SE',
  ja: 'ja-JP',
};

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
