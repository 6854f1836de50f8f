const longest = 40;
const eastAsian = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー\s]+$/u;
const titles = /^(?:dr|prof|mr|mrs|ms|herr|frau|dipl|ing)\.?$/i;

/** A display name without what directories add to it: "Priya Nair" from "Nair, Priya (IT)" or "Priya Nair | IT". */
export function fullNameOf(displayName: string): string {
  const plain = displayName
    .slice(0, 500)
    // Joiners stay: names in Persian and Sinhala are spelled with them, and so are emoji.
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+|(?![\u200C\u200D])\p{Cf}/gu, ' ')
    .replace(/\([^()]*\)|\[[^[\]]*\]|\s[|/–-]\s.*$/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain.includes('@')) {
    const parts = (plain.split('@')[0] ?? plain).split(/[._-]/).filter((part) => part !== '');
    return shortened(parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(' '));
  }
  const [last, first] = plain.split(/\s*,\s*/);
  const name = first && last ? `${first} ${last}` : (last ?? plain);
  const words = name.split(' ').filter((word) => !titles.test(word));
  return shortened(words.join(' ') || plain);
}

/**
 * What to call someone: "Priya" from "Priya Nair", "Nair, Priya (IT)" or an address. In Japanese the family name,
 * which East Asian names begin with; elsewhere their given name.
 */
export function firstNameOf(displayName: string, language = 'en'): string {
  const name = fullNameOf(displayName);
  const words = name.split(' ');
  const given = eastAsian.test(name) && !language.startsWith('ja') ? words.at(-1) : words[0];
  return given || name;
}

const shortened = (name: string) => Array.from(name).slice(0, longest).join('').trim();
