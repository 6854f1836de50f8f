// Scripts that set no spaces between words: every character is a word of its own, so phrases match inside compounds.
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const inWords = /[\p{L}\p{N}\p{M}]/u;

// What a character is to whoever looks for words. Those below `letter` stand between words and are bits, so that a
// line can tell which of them it has.
export const between = 1;
export const endsSentence = 2;
export const quote = 4;
export const letter = 8;
/** A word by itself. */
export const alone = 9;
/** The first half of a character beyond the first plane. */
export const half = 10;

/** The kind of a whole character. */
export function kindOfCharacter(character: string): number {
  if (unspaced.test(character)) return alone;
  if (inWords.test(character)) return letter;
  if ('.!?;。！？।؟۔؛'.includes(character)) return endsSentence;
  return '"“”„«»「」『』‹›'.includes(character) ? quote : between;
}

const known = new Uint8Array(0x10000);

/** The kind of a code unit, found out when it is first met. */
export const kindOf = (unit: number): number => known[unit] || learned(unit);

function learned(unit: number): number {
  const isHalf = unit >= 0xd800 && unit < 0xdc00;
  const kind = isHalf ? half : kindOfCharacter(String.fromCharCode(unit));
  known[unit] = kind;
  return kind;
}
