import * as v from 'valibot';
import type { Resource } from '../../tenant/json.ts';
import type { Person } from '../../tenant/tenant.ts';
import { messageType } from '../entity-types.ts';
import { badRequest, GraphFault } from '../graph-fault.ts';
import type { Mailboxes } from '../mail/mailboxes.ts';
import { messageView, type Preferences } from '../mail/message-view.ts';
import { parseQuery, type Query } from '../odata/query.ts';

const TokenSchema = v.object({
  /** Changes up to here are known to the client. */
  since: v.number(),
  /** Changes up to here belong to this round. */
  until: v.number(),
  offset: v.number(),
  /** The first call's options: links encode them (concepts/delta-query-overview.md). */
  options: v.string(),
});
type Token = v.InferOutput<typeof TokenSchema>;

const encode = (token: Token) => Buffer.from(JSON.stringify(token)).toString('base64url');
function decode(text: string, url: URL): Token {
  try {
    return v.parse(TokenSchema, JSON.parse(Buffer.from(text, 'base64url').toString()));
  } catch {
    throw new GraphFault(
      410,
      'syncStateNotFound',
      'The sync state generation is not found. Start again without a token.',
      { Location: `${url.origin}${url.pathname}?$deltatoken=` },
    );
  }
}

function check({ search, skip, count, filter, orderBy }: Query): void {
  if (search !== null || skip > 0 || count)
    throw badRequest('$search, $skip and $count are not supported on message delta.');
  if (filter && !(filter.used.join() === 'receivedDateTime' && /^g[et]$/.test(filter.operators.join())))
    throw badRequest('Message delta supports only $filter=receivedDateTime ge or gt a time.');
  if (orderBy.some(({ path, descending }) => path !== 'receivedDateTime' || !descending))
    throw badRequest('Message delta supports only $orderby=receivedDateTime desc.');
}

/** One page of a folder's changes, ended by a nextLink or a deltaLink. */
export function deltaPage(
  mailboxes: Mailboxes,
  owner: Person,
  folder: string,
  url: URL,
  preferences: Preferences,
): object {
  const now = mailboxes.changeNow(owner);
  const given = url.searchParams.get('$deltatoken') || url.searchParams.get('$skiptoken');
  const token = given
    ? decode(given, url)
    : { since: -1, until: now, offset: 0, options: given === '' ? '' : url.search };
  const until = url.searchParams.has('$deltatoken') ? now : token.until;
  const asked = new URL(url);
  asked.search = token.options;
  const query = parseQuery(asked, messageType);
  check(query);

  const changed = mailboxes
    .visible(owner, folder)
    .filter(
      ({ change, resource }) =>
        change > token.since && change <= until && (query.filter?.test(resource) ?? true),
    );
  const size = preferences.maxPageSize ?? query.top ?? 10;
  const end = token.offset + size;
  const value = changed.slice(token.offset, end).map(
    (item): Resource => ({
      '@odata.type': '#microsoft.graph.message',
      ...messageView(item, query, preferences),
    }),
  );
  const link = (name: string, next: Token) => `${url.origin}${url.pathname}?${name}=${encode(next)}`;
  return end < changed.length
    ? { '@odata.nextLink': link('$skiptoken', { ...token, until, offset: end }), value }
    : { '@odata.deltaLink': link('$deltatoken', { ...token, since: until, until, offset: 0 }), value };
}
