import type { Resource } from '../../tenant/json.ts';
import { badRequest } from '../graph-fault.ts';

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const wordsOf = (text: string) =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** The directory's $search: `"displayName:kim" OR "mail:kim"`, by beginnings of words (concepts/aad-advanced-queries.md). */
export function parseDirectorySearch(search: string): (resource: Resource) => boolean {
  const alternatives = search.trim().split(/\s+OR\s+/);
  const parsed = alternatives.map((alternative) =>
    alternative.split(/\s+AND\s+/).map((clause) => {
      const [, property, text] = /^\(?"(\w+):(.+)"\)?$/s.exec(clause.trim()) ?? [];
      if (!property || !text)
        throw badRequest(`Invalid $search clause ${clause}: expected "property:value".`);
      return { property, words: wordsOf(text) };
    }),
  );
  return (resource) =>
    parsed.some((clauses) =>
      clauses.every(({ property, words }) => {
        const found = [resource[property]]
          .flat()
          .flatMap((value) => (typeof value === 'string' ? wordsOf(value) : []));
        return words.every((word) => found.some((one) => one.startsWith(word)));
      }),
    );
}
