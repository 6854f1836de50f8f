/** A note is read in half a minute: between these many words. */
export const noteWords = { least: 25, most: 90 } as const;

/** In Japanese, which parts no words, this many characters count as one. */
const charactersPerWord = 2.5;

/** A note's length in words. */
export const wordsIn = (text: string, language: string): number =>
  language.startsWith('ja')
    ? text.replace(/\s/g, '').length / charactersPerWord
    : text.split(/\s+/).filter((word) => word !== '').length;
