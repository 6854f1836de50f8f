import { createContext, type ReactNode, useContext } from 'react';
import { nearest } from '../../shared/text/language.ts';
import { type Catalogue, type Text, textOf } from '../../shared/text/text.ts';

// English comes with the page; the others are fetched by area when the reader's language asks for them.
const translations = import.meta.glob<Catalogue>(
  [
    '../../shared/text/*/{common,detection,notes,pane,quick,suggestion,tab}.json',
    '!../../shared/text/en/*.json',
  ],
  { import: 'default' },
);
const languages = ['en', ...new Set(Object.keys(translations).map((path) => path.split('/').at(-2) ?? ''))];
const rightToLeft = /^(ar|fa|he|ur)\b/;

export interface Words {
  /** BCP 47: the host's own tag where its language is spoken here (`de-AT` for dates in German), else English. */
  locale: string;
  dir: 'ltr' | 'rtl';
  catalogues: Record<string, Catalogue>;
}

/**
 * The catalogues of the language nearest to `wanted`. What cannot be loaded stays English. The first area is the page's
 * own: without it the page is English throughout, its dates and names in a list included.
 */
export async function loadWords(wanted: string, areas: [string, ...string[]]): Promise<Words> {
  const loaded = await Promise.all(
    areas.map(async (area) => [area, await translation(wanted, area)] as const),
  );
  const catalogues = Object.fromEntries(
    loaded.filter((entry): entry is [string, Catalogue] => entry[1] !== null),
  );
  const isSpoken = areas[0] in catalogues || nearest(wanted, languages) === 'en';
  const locale = isSpoken ? wanted : 'en';
  return { locale, dir: rightToLeft.test(locale) ? 'rtl' : 'ltr', catalogues };
}

/** The same words with further areas of the same language. */
export const withAreas = async (words: Words, areas: [string, ...string[]]): Promise<Words> => ({
  ...words,
  catalogues: { ...words.catalogues, ...(await loadWords(words.locale, areas)).catalogues },
});

/** One area in the language nearest to `wanted`, or null where it is English, not spoken here, or cannot be loaded. */
export async function translation(wanted: string, area: string): Promise<Catalogue | null> {
  const load = translations[`../../shared/text/${nearest(wanted, languages)}/${area}.json`];
  return load ? load().catch(() => null) : null;
}

const WordsContext = createContext<Words>({ locale: 'en', dir: 'ltr', catalogues: {} });

export const WordsProvider = ({ words, children }: { words: Words; children: ReactNode }) => (
  <WordsContext value={words}>{children}</WordsContext>
);
export const useWords = () => useContext(WordsContext);
export const useLocale = () => useContext(WordsContext).locale;

type Said = (...of: Parameters<Text<Catalogue>>) => string;
/** What has been read of each catalogue: the parts of a page that come and go don't parse their words anew. */
const texts = new WeakMap<Words, Map<Catalogue, Said>>();

/** An area's words in the reader's language; `english` is the reference and names the keys. */
export function useText<C extends Catalogue>(area: string, english: C): Text<C> {
  const words = useContext(WordsContext);
  const made = texts.get(words) ?? new Map<Catalogue, Said>();
  texts.set(words, made);
  const text = made.get(english) ?? textOf<Catalogue>(words.locale, english, words.catalogues[area]);
  made.set(english, text);
  return text;
}
