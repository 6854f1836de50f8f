/** A number that depends on the text alone (FNV-1a, 32 bits): the same ticket always reads the same. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}

/** A key's variants in a catalogue: `key.1`, `key.2`, … and those for a tone alone, `key.warm.1`, …; or `key` itself. */
export function variantsOf(has: (key: string) => boolean, key: string, tone: string): string[] {
  const keys: string[] = [];
  for (const stem of [key, `${key}.${tone}`])
    for (let n = 1; has(`${stem}.${n}`); n++) keys.push(`${stem}.${n}`);
  return keys.length > 0 ? keys : [key];
}

/** The list, begun at an element that the seed chooses. */
export function turned<T>(list: T[], seed: number): T[] {
  const at = seed % Math.max(1, list.length);
  return [...list.slice(at), ...list.slice(0, at)];
}
