/** The languages that the product speaks: folders of `shared/text`, and the languages of notes. */
export const languages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt-BR', 'pl', 'sv', 'ja'] as const;
export type Language = (typeof languages)[number];

const partsOf = (tag: string) => tag.toLowerCase().split(/[-_]/);

/**
 * Which of the languages there are suits a BCP 47 tag best, or null where none does: the tag itself, then what is left of
 * it from the right (`de-AT` → `de`), then a relative (`pt-PT` → `pt-BR`).
 */
export function nearest<L extends string>(wanted: string, there: readonly L[]): L | null {
  const parts = partsOf(wanted);
  for (let length = parts.length; length > 0; length--) {
    const shorter = parts.slice(0, length).join('-');
    const found = there.find((language) => language.toLowerCase() === shorter);
    if (found) return found;
  }
  return there.find((language) => partsOf(language)[0] === parts[0]) ?? null;
}

/** The first wanted language that the product speaks, or its nearest; else English. */
export function languageOf(...wanted: (string | null | undefined)[]): Language {
  for (const one of wanted) {
    const found = one ? nearest(one, languages) : null;
    if (found) return found;
  }
  return 'en';
}
