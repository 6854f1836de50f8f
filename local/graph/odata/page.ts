import type { Resource } from '../../tenant/json.ts';
import { badRequest, GraphFault } from '../graph-fault.ts';
import { compareValues, valueAt } from './compare.ts';
import type { Query } from './query.ts';

export const order = (items: Resource[], orderBy: Query['orderBy']): Resource[] => {
  const keys = orderBy.map(({ path, descending }) => ({ steps: path.split('/'), sign: descending ? -1 : 1 }));
  return items.sort((a, b) => {
    for (const { steps, sign } of keys) {
      const difference = compareValues(valueAt(a, steps), valueAt(b, steps));
      if (difference) return sign * difference;
    }
    return 0;
  });
};

export interface Page<T> {
  items: T[];
  total: number;
  nextLink: string | null;
}

const encode = (offset: number) => Buffer.from(`next:${offset}`).toString('base64url');
function decode(token: string): number {
  const offset = /^next:(\d+)$/.exec(Buffer.from(token, 'base64url').toString())?.[1];
  if (offset === undefined) throw badRequest('Skip token is not valid.');
  return Number(offset);
}

interface Limits {
  url: URL;
  query: Query;
  defaultTop: number;
  maxTop: number;
  /** Exchange counts its pages with $skip; everything else gives an opaque $skiptoken. */
  by: '$skip' | '$skiptoken';
}

/** One page; the nextLink repeats the call's options, so that a client only follows it. */
export function pageOf<T>(items: T[], { url, query, defaultTop, maxTop, by }: Limits): Page<T> {
  const size = query.top ?? defaultTop;
  if (size > maxTop)
    throw new GraphFault(
      400,
      'BadRequest',
      `Invalid page size specified: '${size}'. Must be between 1 and ${maxTop} inclusive.`,
    );
  const start = query.skipToken ? decode(query.skipToken) : query.skip;
  const end = start + size;
  let nextLink: string | null = null;
  if (end < items.length) {
    const rest = url.search
      .slice(1)
      .split('&')
      .filter((part) => part && !/^(\$|%24)skip(token)?=/i.test(part));
    nextLink = `${url.origin}${url.pathname}?${[...rest, `${by}=${by === '$skip' ? end : encode(end)}`].join('&')}`;
  }
  return { items: items.slice(start, end), total: items.length, nextLink };
}
