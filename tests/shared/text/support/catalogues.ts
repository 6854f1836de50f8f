import { readdirSync, readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { type Catalogue, textOf } from '../../../../shared/text/text.ts';

const folder = 'shared/text';

export const folders = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
export const filesOf = (language: string) => readdirSync(`${folder}/${language}`).sort();
/** Notes have a grammar of their own, and tests of their own. */
export const areas = filesOf('en')
  .map((file) => file.replace('.json', ''))
  .filter((area) => area !== 'notes');
export const wordsOf = (language: string, area: string) =>
  JSON.parse(readFileSync(`${folder}/${language}/${area}.json`, 'utf8')) as Catalogue;

interface Part {
  /** 0 literal, 1 argument, 5 select, 6 plural, 7 the plural's `#`. */
  type: number;
  value?: string;
  options?: Record<string, { value: Part[] }>;
}
const partsOf = (message: string) =>
  new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst() as Part[];

/** What a message leaves room for: every argument with its kind. */
export function slotsOf(message: string): string[] {
  const slots = (parts: Part[]): string[] =>
    parts.flatMap(({ type, value, options }) => [
      ...(type === 0 || type === 7 ? [] : [`${value} ${type}`]),
      ...Object.values(options ?? {}).flatMap((option) => slots(option.value)),
    ]);
  return [...new Set(slots(partsOf(message)))].sort();
}

/** The categories that each of a message's plurals tells apart. */
export const pluralsOf = (message: string): string[][] =>
  partsOf(message).flatMap(({ type, options }) => (type === 6 ? [Object.keys(options ?? {})] : []));

/** The categories that whole numbers up to two hundred fall into, but for those with words of their own (`=1`). */
export const categoriesOf = (language: string, ownWords: string[] = []): string[] => {
  const rules = new Intl.PluralRules(language);
  const counts = Array.from({ length: 201 }, (_, n) => n).filter((n) => !ownWords.includes(`=${n}`));
  return [...new Set(counts.map((n) => rules.select(n)))];
};

/** A message as people read it, for a few counts, with X for every name. */
export function readings(language: string, message: string): string[] {
  const say = textOf(language, { message });
  return [0, 1, 2, 5, 22].map((count) => {
    const counted =
      pluralsOf(message).length > 0 ? slotsOf(message).filter((slot) => slot.endsWith(' 6')) : [];
    const isCounted = (name: string) => counted.includes(`${name} 6`);
    const values = new Proxy(
      {},
      { get: (_, name) => (isCounted(String(name)) ? count : 'X'), has: () => true },
    );
    return say('message', values);
  });
}
