import type { Catalogue } from '../text/text.ts';

/** Longer texts say something. */
const longest = 1_000;
const noSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** In a script without spaces a few particles remain when the phrases are gone. */
const particles = 3;

/**
 * Whether a note only praises ("Great job, thank you so much!") and says nothing that its helper did. For a gentle
 * question, never a bar. `names` are the people in it; the catalogue is that of the note's language.
 */
export function isEmptyPraise(text: string, catalogue: Catalogue, names: string[] = []): boolean {
  if (text.length > longest) return false;
  const named = names.flatMap((name) => wordsOf(name));
  const fillers = (catalogue['praise.words'] ?? '').split('|');
  if (fillers.some((filler) => noSpaces.test(filler))) {
    const phrases = [...fillers, ...named].sort((a, b) => b.length - a.length);
    const rest = phrases.reduce((left, phrase) => left.replaceAll(phrase, ' '), text.toLowerCase());
    return rest.replace(/[^\p{L}\p{N}]/gu, '').length <= particles;
  }
  const known = new Set([...fillers, ...named]);
  return wordsOf(text).every((word) => known.has(word));
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
