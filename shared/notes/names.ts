/** What to call someone in a greeting: "Priya" from "Priya Nair", "Nair, Priya (IT)" or an address. */
export function firstNameOf(displayName: string): string {
  const plain = displayName
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\([^()]*\)|\[[^[\]]*\]|\s[|/–-]\s.*$/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain.includes('@')) {
    const part = plain.split('@')[0]?.split(/[._-]/)[0] ?? plain;
    return part.charAt(0).toUpperCase() + part.slice(1);
  }
  const [last, first] = plain.split(/\s*,\s*/);
  const name = first && last ? first : plain;
  const titles = /^(?:dr|prof|mr|mrs|ms|herr|frau|dipl|ing)\.?$/i;
  const words = name.split(' ').filter((word) => !titles.test(word));
  return words[0] ?? plain;
}
