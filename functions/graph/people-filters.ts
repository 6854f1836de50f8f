/** Filters on users in plain OData: nothing here needs ConsistencyLevel (Graph: "Advanced query capabilities"). */

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
const is = (property: string, value: string) => `${property} eq ${quoted(value)}`;
const starts = (property: string, value: string) => `startswith(${property},${quoted(value)})`;
const anyOf = (clauses: string[]) => [...new Set(clauses)].join(' or ');

export const byIds = (ids: string[]): string => anyOf(ids.map((id) => is('id', id)));

export const byMail = (mail: string): string =>
  anyOf([
    is('mail', mail),
    is('userPrincipalName', mail),
    `proxyAddresses/any(p:p eq ${quoted(`smtp:${mail}`)})`,
  ]);

const both = (given: string, family: string) => [
  is('displayName', `${given} ${family}`),
  is('displayName', `${family}, ${given}`),
  is('displayName', `${family} ${given}`),
  `(${is('givenName', given)} and ${is('surname', family)})`,
];

/** A name as a desk writes it: "Priya Nair", "Nair Priya", "Nair, Priya". Either order may be meant. */
export function byName(name: string): string {
  const plain = name.trim().replace(/\s+/g, ' ');
  const [last, first] = plain.split(/\s*,\s*/, 2);
  if (last && first) return anyOf([is('displayName', plain), ...both(first, last)]);
  const words = plain.split(' ');
  if (words.length < 2)
    return anyOf([is('displayName', plain), is('givenName', plain), is('surname', plain)]);
  const head = words.slice(0, -1).join(' ');
  const tail = words.at(-1) ?? '';
  const reversed = [words.slice(1).join(' '), words[0] ?? ''] as const;
  return anyOf([is('displayName', plain), ...both(head, tail), ...both(...reversed)]);
}

export const byPrefix = (text: string): string =>
  anyOf(
    ['displayName', 'givenName', 'surname', 'mail', 'userPrincipalName'].map((property) =>
      starts(property, text),
    ),
  );
