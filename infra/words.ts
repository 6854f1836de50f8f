import type { Language } from '../shared/text/language.ts';
import de from './text/de.json' with { type: 'json' };
import en from './text/en.json' with { type: 'json' };
import es from './text/es.json' with { type: 'json' };
import fr from './text/fr.json' with { type: 'json' };
import it from './text/it.json' with { type: 'json' };
import ja from './text/ja.json' with { type: 'json' };
import nl from './text/nl.json' with { type: 'json' };
import pl from './text/pl.json' with { type: 'json' };
import ptBR from './text/pt-BR.json' with { type: 'json' };
import sv from './text/sv.json' with { type: 'json' };

export type Words = typeof en;

/** What the manifests say, besides English. */
export const translations: Record<Exclude<Language, 'en'>, Words> = {
  de,
  fr,
  es,
  it,
  nl,
  'pt-BR': ptBR,
  pl,
  sv,
  ja,
};

export { en as english };

/** Outlook looks for its display language exactly as it is and falls back to English, so relatives are named too. */
export const outlookLocales: Record<keyof typeof translations, string[]> = {
  de: ['de-DE', 'de-AT', 'de-CH'],
  fr: ['fr-FR', 'fr-CA'],
  es: ['es-ES', 'es-MX'],
  it: ['it-IT'],
  nl: ['nl-NL'],
  'pt-BR': ['pt-BR', 'pt-PT'],
  pl: ['pl-PL'],
  sv: ['sv-SE'],
  ja: ['ja-JP'],
};

export const languageNames = Object.keys(translations) as (keyof typeof translations)[];
