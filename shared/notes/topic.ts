import type { Catalogue } from '../text/text.ts';

/** What a title is about, in the catalogue's terms. */
export type Topic =
  | { kind: 'thing'; name: string } // `topic.<name>.*`: "the VPN" works again
  | { kind: 'request' } // something new was wanted, so nothing works "again"
  | { kind: 'other' };

/** Recognises a title's subject by the catalogue's words. Two subjects at once are none: then the title is quoted. */
export function topicOf(title: string | null, catalogue: Catalogue): Topic {
  if (title === null) return { kind: 'other' };
  const speaks = speaksIn(title, catalogue);
  if (speaks('request.words')) return { kind: 'request' };
  const found = Object.keys(catalogue).flatMap((key) => {
    const name = /^topic\.([^.]+)\.words$/.exec(key)?.[1];
    return name && speaks(key) ? [name] : [];
  });
  return found.length === 1 && found[0] ? { kind: 'thing', name: found[0] } : { kind: 'other' };
}

/** What a title says was due: payroll, the month's end. */
export function dueIn(title: string | null, catalogue: Catalogue): 'payroll' | 'closing' | null {
  if (title === null) return null;
  const speaks = speaksIn(title, catalogue);
  return (['payroll', 'closing'] as const).find((due) => speaks(`due.${due}.words`)) ?? null;
}

/** Whether a title holds one of a key's words, parted by `|`; a `*` ends a stem, scripts without spaces match inside. */
function speaksIn(title: string, catalogue: Catalogue) {
  const words = ` ${title
    .toLowerCase()
    .replace(/[\p{Script=Latin}\p{M}\p{N}]+/gu, ' $& ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')} `;
  return (key: string) =>
    (catalogue[key] ?? '').split('|').some((word) => {
      if (word === '') return false;
      if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word)) return words.includes(word);
      return words.includes(word.endsWith('*') ? ` ${word.slice(0, -1)}` : ` ${word} `);
    });
}
