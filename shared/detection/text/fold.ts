/** A word of a line: as the matcher compares it, and where it stands in the line. */
export interface Word {
  text: string;
  start: number;
  end: number;
}

export const beyondAscii = /[\u0080-\uffff]/;

const invisible = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u0640]/g;
const joiners = /[\u200c\u200d]/g;
const unseen = new RegExp(`${invisible.source}|${joiners.source}`);
const pointed = /[\u0591-\u05c7\u064b-\u065f\u0670]/g;
const greek = /[\u0370-\u03ff\u1f00-\u1fff]/;
const alike: Record<string, string> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ہ: 'ه',
  ۃ: 'ه',
  ة: 'ه',
  ۀ: 'ه',
  ё: 'е',
  ı: 'i',
  ş: 'ş',
  ţ: 'ț',
};
const alikeAt = new RegExp(`[${Object.keys(alike).join('')}]`, 'g');
const unsteady = new RegExp(`\\u0307|${pointed.source}|${greek.source}|${alikeAt.source}`);

/** One spelling for what readers take as the same: width, composition, direction marks and odd spaces. */
export function tidy(text: string): string {
  if (!beyondAscii.test(text)) return text;
  // NFKC would make "№15520" one word, "No15520".
  const composed = text.replaceAll('№', '#').normalize('NFKC');
  return unseen.test(composed) ? composed.replace(invisible, '').replace(joiners, ' ') : composed;
}

export const isGreek = (text: string): boolean => greek.test(text);

/** How a word is compared: lower case, without vowel points, with letters that writers mix made alike. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (!beyondAscii.test(lower)) return lower;
  if (!unsteady.test(lower)) return lower;
  // Greek moves and doubles its accents when a pronoun follows: αίτημα, αίτημά σας.
  const plain = greek.test(lower) ? lower.normalize('NFD').replace(/\p{M}/gu, '') : lower;
  return plain
    .replace(/i\u0307/g, 'i')
    .replace(pointed, '')
    .replace(alikeAt, (letter) => alike[letter] ?? letter);
}
