import type { Hono } from 'hono';
import type { Resource } from '../../tenant/json.ts';
import type { Person } from '../../tenant/tenant.ts';
import {
  answer,
  answerOne,
  answerPage,
  type Graph,
  type GraphContext,
  type GraphEnv,
  requestUrl,
} from '../context.ts';
import { folderType, messageType } from '../entity-types.ts';
import { GraphFault, noSuchItem } from '../graph-fault.ts';
import { messageView, type Preferences, preferencesOf } from '../mail/message-view.ts';
import { parseSearch } from '../mail/search.ts';
import { order, pageOf } from '../odata/page.ts';
import { contextOf, project } from '../odata/project.ts';
import { parseQuery, type Query } from '../odata/query.ts';
import type { MailItem } from '../store/state.ts';
import { mailboxOf, readMail } from './mail-access.ts';
import { deltaPage } from './message-delta.ts';

/** $orderby must repeat the first properties of $filter, in order (api/user-list-messages.md). */
function checkEfficient({ filter, orderBy, search }: Query): void {
  if (search !== null && filter)
    throw new GraphFault(
      400,
      'SearchWithFilter',
      'The query parameter $filter is not supported with $search.',
    );
  if (search !== null && orderBy.length > 0)
    throw new GraphFault(
      400,
      'SearchWithOrderBy',
      'The query parameter $orderBy is not supported with $search.',
    );
  const used = [...new Set(filter?.used)];
  if (filter && orderBy.some(({ path }, i) => used[i] !== path))
    throw new GraphFault(
      400,
      'InefficientFilter',
      'The restriction or sort order is too complex for this operation.',
    );
}

export function messageRoutes(app: Hono<GraphEnv>, graph: Graph): void {
  const { mailboxes } = graph;
  const folderOf = (c: GraphContext, owner: Person): string => {
    const key = mailboxes.folder(owner, c.req.param('folder') ?? '');
    if (key === undefined) throw noSuchItem();
    return key;
  };
  const preferring = (c: GraphContext): Preferences => {
    const preferences = preferencesOf(c.req.header('prefer'));
    if (preferences.applied.length > 0) c.header('Preference-Applied', preferences.applied.join(', '));
    return preferences;
  };
  const setOf = (owner: Person, folder?: string) =>
    `users('${owner.id}')/${folder ? `mailFolders('${folder}')/` : ''}messages`;
  /** A fault may pretend that the newest sent mail has not arrived in Sent Items yet. */
  const arrived = (c: GraphContext, items: MailItem[]) => {
    const lagMs = c.get('sentItemsLagMs');
    if (lagMs === undefined) return items;
    const horizon = graph.now() - lagMs;
    return items.filter(
      ({ folder, resource }) => folder !== 'sentitems' || Date.parse(String(resource.sentDateTime)) < horizon,
    );
  };

  function list(c: GraphContext, items: MailItem[], set: string) {
    const url = requestUrl(c);
    const query = parseQuery(url, messageType);
    checkEfficient(query);
    const preferences = preferring(c);
    const search = query.search === null ? null : parseSearch(query.search);
    const byResource = new Map(items.map((item) => [item.resource, item]));
    const found = [...byResource.keys()].filter(
      (one) => (query.filter?.test(one) ?? true) && (search?.(one) ?? true),
    );
    const page = pageOf(order(found, query.orderBy), {
      url,
      query,
      defaultTop: 10,
      maxTop: 1_000,
      by: '$skip',
    });
    const views = page.items.flatMap((one) => {
      const item = byResource.get(one);
      return item ? [messageView(item, query, preferences)] : [];
    });
    return answerPage(c, graph, set, query, { ...page, items: views });
  }

  for (const root of ['/me', '/users/:user']) {
    app.get(`${root}/messages`, (c) => {
      const owner = mailboxOf(c, graph, readMail);
      return list(c, arrived(c, mailboxes.visible(owner)), setOf(owner));
    });
    app.get(`${root}/mailFolders`, (c) => {
      const owner = mailboxOf(c, graph, readMail);
      const url = requestUrl(c);
      const query = parseQuery(url, folderType);
      const folders = mailboxes.folders(owner).map((key) => mailboxes.folderResource(owner, key));
      const page = pageOf(folders, { url, query, defaultTop: 10, maxTop: 1_000, by: '$skip' });
      const items = page.items.map((one) =>
        project(one, folderType, query.select && ['id', ...query.select]),
      );
      return answerPage(c, graph, `users('${owner.id}')/mailFolders`, query, { ...page, items });
    });
    app.get(`${root}/mailFolders/:folder`, (c) => {
      const owner = mailboxOf(c, graph, readMail);
      const query = parseQuery(requestUrl(c), folderType);
      const resource = mailboxes.folderResource(owner, folderOf(c, owner));
      const view: Resource = project(resource, folderType, query.select && ['id', ...query.select]);
      return answerOne(c, graph, `users('${owner.id}')/mailFolders`, query, view);
    });
    app.get(`${root}/mailFolders/:folder/messages`, (c) => {
      const owner = mailboxOf(c, graph, readMail);
      const folder = folderOf(c, owner);
      return list(c, arrived(c, mailboxes.visible(owner, folder)), setOf(owner, folder));
    });
    for (const delta of ['delta', 'delta()'])
      app.get(`${root}/mailFolders/:folder/messages/${delta}`, (c) => {
        const owner = mailboxOf(c, graph, readMail);
        const folder = folderOf(c, owner);
        const page = deltaPage(mailboxes, owner, folder, requestUrl(c), preferring(c));
        return answer(c, {
          '@odata.context': contextOf(graph.base, setOf(owner, folder), null, false),
          ...page,
        });
      });
    for (const path of ['/messages/:id', '/mailFolders/:folder/messages/:id'])
      app.get(`${root}${path}`, (c) => {
        const owner = mailboxOf(c, graph, readMail);
        const item = mailboxes.find(owner, c.req.param('id') ?? '');
        const inFolder = c.req.param('folder') === undefined || item?.folder === folderOf(c, owner);
        if (!item || !inFolder) throw noSuchItem();
        const query = parseQuery(requestUrl(c), messageType);
        return answerOne(c, graph, setOf(owner), query, messageView(item, query, preferring(c)));
      });
  }
}
