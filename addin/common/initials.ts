/** "PN" from "Priya Nair" or "Nair, Priya (IT)"; what isn't a letter starts no name. */
export function initialsOf(name: string): string {
  const [last = '', first = ''] = name.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ').split(',');
  const words = `${first} ${last}`.match(/\p{L}[^\s]*/gu) ?? [];
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return letters
    .map((word) => word?.match(/^\p{L}\p{M}*/u)?.[0] ?? '')
    .join('')
    .toLocaleUpperCase();
}
