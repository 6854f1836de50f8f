/** A number that depends on the text alone (FNV-1a, 32 bits): the same ticket always reads the same. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}

/** One of the variants `key.1`, `key.2`, … of a catalogue; each `key` is drawn on its own. */
export function variantOf(has: (key: string) => boolean, key: string, seed: number): string {
  let count = 0;
  while (has(`${key}.${count + 1}`)) count++;
  return count === 0 ? key : `${key}.${(seedOf(`${seed} ${key}`) % count) + 1}`;
}
