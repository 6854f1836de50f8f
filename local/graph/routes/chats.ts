import type { Hono } from 'hono';
import type { Json, Resource } from '../../tenant/json.ts';
import type { Chat } from '../../tenant/tenant.ts';
import {
  answerOne,
  answerPage,
  type Graph,
  type GraphContext,
  type GraphEnv,
  requestUrl,
} from '../context.ts';
import { chatMessageType, chatType } from '../entity-types.ts';
import { badRequest, GraphFault } from '../graph-fault.ts';
import { order, pageOf } from '../odata/page.ts';
import { project } from '../odata/project.ts';
import { parseQuery, type Query } from '../odata/query.ts';
import { need, subjectOf } from '../permissions.ts';
import type { ChatViews } from './chat-views.ts';

const list = { delegated: ['Chat.ReadBasic', 'Chat.Read', 'Chat.ReadWrite'], app: [] };
const read = { delegated: ['Chat.Read', 'Chat.ReadWrite'], app: ['Chat.Read.All'] };

/** Chat messages take $top ≤ 50, $orderby and a $filter on the same date (api/chat-list-messages.md). */
function checkMessages({ orderBy, filter, select, expand, search }: Query): void {
  if (select || expand.size > 0 || search !== null)
    throw badRequest('Chat messages support only $top, $orderby and $filter.');
  const [first] = orderBy;
  if (first && !(first.descending && /^(lastModified|created)DateTime$/.test(first.path)))
    throw badRequest(
      'Chat messages can be ordered by lastModifiedDateTime desc or createdDateTime desc only.',
    );
  if (filter?.used.some((path) => path !== first?.path))
    throw badRequest('The $filter must name the property of $orderby.');
}

export function chatRoutes(app: Hono<GraphEnv>, graph: Graph, views: ChatViews): void {
  const { directory } = graph;
  const messagesOf = (chat: Chat) => views.messages(chat.messages, { chatId: chat.id });
  const chatOf = (c: GraphContext): Chat => {
    const caller = c.get('caller');
    const chat = directory.chats.find(({ id }) => id === c.req.param('chat'));
    const mine = caller.kind === 'app' || chat?.memberIds.includes(caller.person.id);
    if (!chat || !mine)
      throw new GraphFault(404, 'NotFound', 'The chat was not found, or the caller is not in it.');
    return chat;
  };
  const withExpansions = (chat: Chat, query: Query): Resource => {
    const view = project(views.chat(chat), chatType, query.select);
    if (query.expand.has('members')) view.members = views.members(chat) as Record<string, Json>[];
    if (query.expand.has('lastMessagePreview'))
      view.lastMessagePreview = views.preview(messagesOf(chat)[0]) as Record<string, Json> | null;
    return view;
  };

  for (const root of ['/me/chats', '/users/:user/chats'])
    app.get(root, (c) => {
      need(c.get('caller'), 'teams', list);
      const person = subjectOf(c, directory.person);
      const url = requestUrl(c);
      const query = parseQuery(url, chatType);
      const chats = person ? directory.chatsOf(person) : [];
      const byView = new Map(chats.map((chat) => [views.chat(chat), chat]));
      const newest = order([...byView.keys()], [{ path: 'lastUpdatedDateTime', descending: true }]);
      const found = newest.filter((one) => query.filter?.test(one) ?? true);
      const page = pageOf(found, { url, query, defaultTop: 20, maxTop: 50, by: '$skiptoken' });
      const items = page.items.flatMap((one) => {
        const chat = byView.get(one);
        return chat ? [withExpansions(chat, query)] : [];
      });
      return answerPage(c, graph, 'chats', query, { ...page, items });
    });

  for (const root of ['/chats', '/me/chats', '/users/:user/chats']) {
    app.get(`${root}/:chat`, (c) => {
      need(c.get('caller'), 'teams', { ...list, app: read.app });
      const query = parseQuery(requestUrl(c), chatType);
      return answerOne(c, graph, 'chats', query, withExpansions(chatOf(c), query));
    });
    app.get(`${root}/:chat/messages`, (c) => {
      need(c.get('caller'), 'teams', read);
      const chat = chatOf(c);
      const url = requestUrl(c);
      const query = parseQuery(url, chatMessageType);
      checkMessages(query);
      const found = messagesOf(chat).filter((one) => query.filter?.test(one) ?? true);
      const page = pageOf(order(found, query.orderBy), {
        url,
        query,
        defaultTop: 20,
        maxTop: 50,
        by: '$skiptoken',
      });
      return answerPage(c, graph, `chats('${chat.id}')/messages`, query, page);
    });
    app.get(`${root}/:chat/messages/:id`, (c) => {
      need(c.get('caller'), 'teams', read);
      const chat = chatOf(c);
      const found = messagesOf(chat).find(({ id }) => id === c.req.param('id'));
      if (!found) throw new GraphFault(404, 'NotFound', 'The message was not found.');
      const query = parseQuery(requestUrl(c), chatMessageType);
      return answerOne(c, graph, `chats('${chat.id}')/messages`, query, found);
    });
  }
}
