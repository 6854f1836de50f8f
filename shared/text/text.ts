import { IntlMessageFormat } from 'intl-messageformat';

/** One area's words in one language: ICU messages by key. English is the reference that the others are checked against. */
export type Catalogue = Record<string, string>;
export type TextValues = Record<string, string | number | Date>;
export type Text<C extends Catalogue> = (key: keyof C & string, values?: TextValues) => string;

/** Looks words up and formats them; a key that a translation lacks falls back to English. */
export function textOf<C extends Catalogue>(
  locale: string,
  english: C,
  translated: Catalogue = english,
): Text<C> {
  const made = new Map<string, IntlMessageFormat>();
  return (key, values) => {
    let message = made.get(key);
    if (!message) {
      const own = translated[key];
      message = new IntlMessageFormat(
        own ?? english[key] ?? key,
        own === undefined ? 'en' : locale,
        undefined,
        {
          ignoreTag: true,
        },
      );
      made.set(key, message);
    }
    return String(message.format(values));
  };
}
