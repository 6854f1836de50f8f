import type { Catalogue } from '../text/text.ts';

/** What a title is about, in the catalogue's terms. */
export type Topic =
  | { kind: 'thing'; name: string } // `topic.<name>.*`: "the VPN" works again
  | { kind: 'request' } // something new was wanted, so nothing works "again"
  | { kind: 'other' };

/** Recognises a title's subject by the catalogue's words. Two subjects at once are none: then the title is quoted. */
export function topicOf(title: string | null, catalogue: Catalogue): Topic {
  if (title === null) return { kind: 'other' };
  const words = ` ${title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const speaks = (key: string) =>
    (catalogue[key] ?? '').split('|').some((word) => word && words.includes(` ${word} `));
  if (speaks('request.words')) return { kind: 'request' };
  const found = Object.keys(catalogue).flatMap((key) => {
    const name = /^topic\.([^.]+)\.words$/.exec(key)?.[1];
    return name && speaks(key) ? [name] : [];
  });
  return found.length === 1 && found[0] ? { kind: 'thing', name: found[0] } : { kind: 'other' };
}
