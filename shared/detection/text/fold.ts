/** A word of a line: as the matcher compares it, and where it stands in the line. */
export interface Word {
  text: string;
  start: number;
  end: number;
}

// Scripts that set no spaces between words: every character is a word of its own, so phrases match inside compounds.
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u30fc\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const wordAt = new RegExp(`[${unspaced}]|(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}])+`, 'gu');
const asciiWordAt = /[a-z0-9]+/g;
export const beyondAscii = /[\u0080-\uffff]/;

const invisible = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u0640]/g;
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

/** One spelling for what readers take as the same: width, composition, direction marks and odd spaces. */
export function tidy(text: string): string {
  if (!beyondAscii.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(/[\u200c\u200d]/g, ' ');
}

/** How a word is compared: lower case, without vowel points, with letters that writers mix made alike. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (!beyondAscii.test(lower)) return lower;
  // Greek moves and doubles its accents when a pronoun follows: αίτημα, αίτημά σας.
  const plain = greek.test(lower) ? lower.normalize('NFD').replace(/\p{M}/gu, '') : lower;
  return plain
    .replace(/i\u0307/g, 'i')
    .replace(pointed, '')
    .replace(alikeAt, (letter) => alike[letter] ?? letter);
}

/** The words of a tidied line. */
export function wordsOf(line: string): Word[] {
  return beyondAscii.test(line)
    ? wordsIn(line, wordAt, fold)
    : wordsIn(line.toLowerCase(), asciiWordAt, same);
}

const same = (word: string) => word;

function wordsIn(line: string, pattern: RegExp, foldOne: (word: string) => string): Word[] {
  const words: Word[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(line); match; match = pattern.exec(line)) {
    const [word] = match;
    words.push({ text: foldOne(word), start: match.index, end: match.index + word.length });
  }
  return words;
}
