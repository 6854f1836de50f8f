import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { type Catalogue, type Text, textOf } from '../../shared/text/text.ts';

// English comes with the page; the others are fetched by area when the reader's language asks for them.
const translations = import.meta.glob<Catalogue>(
  [
    '../../shared/text/*/{common,detection,notes,pane,quick,suggestion,tab}.json',
    '!../../shared/text/en/*.json',
  ],
  { import: 'default' },
);
const rightToLeft = /^(ar|fa|he|ur)\b/;

export interface Words {
  /** BCP 47, as the host says it: dates and numbers follow it even where the texts are English. */
  locale: string;
  dir: 'ltr' | 'rtl';
  catalogues: Record<string, Catalogue>;
}

/** The catalogues of one language; what is missing or cannot be loaded stays English. The first area is the page's own. */
export async function loadWords(locale: string, areas: [string, ...string[]]): Promise<Words> {
  const loaded = await Promise.all(
    areas.map(async (area) => [area, await translation(locale, area)] as const),
  );
  const catalogues = Object.fromEntries(
    loaded.filter((entry): entry is [string, Catalogue] => entry[1] !== null),
  );
  const isTranslated = areas[0] in catalogues;
  return { locale, dir: isTranslated && rightToLeft.test(locale) ? 'rtl' : 'ltr', catalogues };
}

/** The same words with further areas of the same language. */
export const withAreas = async (words: Words, areas: [string, ...string[]]): Promise<Words> => ({
  ...words,
  catalogues: { ...words.catalogues, ...(await loadWords(words.locale, areas)).catalogues },
});

/** One area in one language (`de-AT` falls back to `de`), or null where only English exists. */
export async function translation(locale: string, area: string): Promise<Catalogue | null> {
  for (const language of [locale, locale.split('-')[0]]) {
    const load = translations[`../../shared/text/${language}/${area}.json`];
    if (load) return load().catch(() => null);
  }
  return null;
}

/** The languages that an area is written in. */
export const languagesOf = (area: string): string[] => [
  'en',
  ...Object.keys(translations).flatMap((path) => {
    const [language, file] = path.split('/').slice(-2);
    return language && file === `${area}.json` ? [language] : [];
  }),
];

const WordsContext = createContext<Words>({ locale: 'en', dir: 'ltr', catalogues: {} });

export const WordsProvider = ({ words, children }: { words: Words; children: ReactNode }) => (
  <WordsContext value={words}>{children}</WordsContext>
);
export const useWords = () => useContext(WordsContext);
export const useLocale = () => useContext(WordsContext).locale;

/** An area's words in the reader's language; `english` is the reference and names the keys. */
export function useText<C extends Catalogue>(area: string, english: C): Text<C> {
  const { locale, catalogues } = useContext(WordsContext);
  return useMemo(() => textOf(locale, english, catalogues[area]), [locale, english, catalogues, area]);
}
