/** The languages that notes are written in: folders of `shared/text`. */
export const noteLanguages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt-BR', 'pl', 'sv', 'ja'] as const;
export type NoteLanguage = (typeof noteLanguages)[number];

/** The first wanted language that notes are written in, a relative of it included (`de-CH`, `pt-PT`); else English. */
export function noteLanguageOf(...wanted: (string | null | undefined)[]): NoteLanguage {
  for (const one of wanted) {
    const primary = one?.toLowerCase().split(/[-_]/)[0];
    const found = noteLanguages.find((language) => language.toLowerCase().split('-')[0] === primary);
    if (found) return found;
  }
  return 'en';
}
