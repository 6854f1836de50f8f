type Fields = Record<string, unknown>;

const same = (a: unknown, b: string) => typeof a === 'string' && a.toLowerCase() === b.toLowerCase();

/** As much of OData's filters as the directory's questions use, and an error for everything else. */
export function matches(filter: string, fields: Fields): boolean {
  const literals: string[] = [];
  const shape = filter.replace(/'((?:[^']|'')*)'/g, (_, text: string) => {
    literals.push(text.replaceAll("''", "'"));
    return `$${literals.length - 1}`;
  });
  if (shape.includes("'")) throw new Error('A literal without an end.');
  const value = (mark = '') => literals[Number(mark)] ?? '';
  const isTrue = (term: string): boolean => {
    const equal = /^(\w+) eq \$(\d+)$/.exec(term);
    if (equal) return same(fields[equal[1] ?? ''], value(equal[2]));
    const starts = /^startswith\((\w+),\$(\d+)\)$/.exec(term);
    if (starts) {
      const text = String(fields[starts[1] ?? ''] ?? '').toLowerCase();
      return text.startsWith(value(starts[2]).toLowerCase());
    }
    const any = /^proxyAddresses\/any\(p:p eq \$(\d+)\)$/.exec(term);
    if (any) return (fields.proxyAddresses as string[]).some((address) => same(address, value(any[1])));
    throw new Error(`A filter that this directory does not know: ${term}`);
  };
  return shape.split(' or ').some((clause) =>
    clause
      .replace(/^\((\$?.* and .*)\)$/, '$1')
      .split(' and ')
      .every(isTrue),
  );
}
