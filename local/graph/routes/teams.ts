import type { Hono } from 'hono';
import type { Json, Resource } from '../../tenant/json.ts';
import type { Team } from '../../tenant/tenant.ts';
import { answerPage, type Graph, type GraphContext, type GraphEnv, requestUrl, shown } from '../context.ts';
import { channelType, chatMessageType, teamType } from '../entity-types.ts';
import { badRequest, GraphFault } from '../graph-fault.ts';
import { pageOf } from '../odata/page.ts';
import { parseQuery } from '../odata/query.ts';
import { need, subjectOf } from '../permissions.ts';
import type { ChatViews } from './chat-views.ts';

const joined = {
  delegated: ['Team.ReadBasic.All', 'TeamSettings.Read.All', 'User.Read.All'],
  app: ['Team.ReadBasic.All', 'User.Read.All'],
};
const channels = { delegated: ['Channel.ReadBasic.All'], app: ['Channel.ReadBasic.All'] };
const posts = { delegated: ['ChannelMessage.Read.All'], app: ['ChannelMessage.Read.All'] };

export function teamRoutes(app: Hono<GraphEnv>, graph: Graph, views: ChatViews): void {
  const { directory } = graph;
  const notFound = (what: string) => new GraphFault(404, 'NotFound', `The ${what} was not found.`);
  const teamOf = (c: GraphContext): Team => {
    const caller = c.get('caller');
    const team = directory.teams.find(({ id }) => id === c.req.param('team'));
    if (!team) throw notFound('team');
    if (caller.kind === 'delegated' && !directory.teamsOf(caller.person).includes(team))
      throw new GraphFault(403, 'Forbidden', 'The caller is not a member of the team.');
    return team;
  };
  const channelOf = (c: GraphContext, team: Team) => {
    const channel = team.channels.find(({ id }) => id === c.req.param('channel'));
    if (!channel) throw notFound('channel');
    return channel;
  };

  for (const root of ['/me', '/users/:user'])
    app.get(`${root}/joinedTeams`, (c) => {
      need(c.get('caller'), 'teams', joined);
      const person = subjectOf(c, directory.person);
      const url = requestUrl(c);
      const query = parseQuery(url, teamType);
      const teams = person ? directory.teamsOf(person).map(({ resource }) => resource) : [];
      return answerPage(c, graph, 'teams', query, {
        items: shown(teams, teamType, query),
        total: teams.length,
        nextLink: null,
      });
    });

  app.get('/teams/:team/channels', (c) => {
    need(c.get('caller'), 'teams', channels);
    const team = teamOf(c);
    const query = parseQuery(requestUrl(c), channelType);
    const all = team.channels.map(
      ({ id, displayName }): Resource => ({
        id,
        createdDateTime: '2024-01-08T08:00:00Z',
        displayName,
        description: null,
        email: '',
        tenantId: graph.tenant.id,
        webUrl: `https://teams.microsoft.com/l/channel/${encodeURIComponent(id)}/${encodeURIComponent(displayName)}?groupId=${team.id}`,
        membershipType: 'standard',
        isArchived: false,
      }),
    );
    const items = shown(
      all.filter((one) => query.filter?.test(one) ?? true),
      channelType,
      query,
    );
    return answerPage(c, graph, `teams('${team.id}')/channels`, query, {
      items,
      total: items.length,
      nextLink: null,
    });
  });

  app.get('/teams/:team/channels/:channel/messages', (c) => {
    need(c.get('caller'), 'teams', posts);
    const team = teamOf(c);
    const channel = channelOf(c, team);
    const url = requestUrl(c);
    const query = parseQuery(url, chatMessageType);
    if (query.filter || query.select || query.orderBy.length > 0)
      throw badRequest('Channel messages support only $top and $expand=replies.');
    const where: Resource = { channelIdentity: { teamId: team.id, channelId: channel.id } };
    const found = channel.messages
      .map((given, index) => {
        const view = views.message(given, where, index);
        const replies = views.messages(given.replies ?? [], { ...where, replyToId: view.id });
        return query.expand.has('replies') ? { ...view, replies: replies as Record<string, Json>[] } : view;
      })
      .sort((a, b) => Date.parse(String(b.createdDateTime)) - Date.parse(String(a.createdDateTime)));
    const page = pageOf<Resource>(found, { url, query, defaultTop: 20, maxTop: 50, by: '$skiptoken' });
    return answerPage(c, graph, `teams('${team.id}')/channels('${channel.id}')/messages`, query, page);
  });

  app.get('/teams/:team/channels/:channel/messages/:id/replies', (c) => {
    need(c.get('caller'), 'teams', posts);
    const team = teamOf(c);
    const channel = channelOf(c, team);
    const where: Resource = { channelIdentity: { teamId: team.id, channelId: channel.id } };
    const index = channel.messages.findIndex(
      (given, i) => views.message(given, where, i).id === c.req.param('id'),
    );
    const given = channel.messages[index];
    if (!given) throw notFound('message');
    const url = requestUrl(c);
    const query = parseQuery(url, chatMessageType);
    const replies = views.messages(given.replies ?? [], { ...where, replyToId: c.req.param('id') });
    const page = pageOf(replies, { url, query, defaultTop: 20, maxTop: 50, by: '$skiptoken' });
    return answerPage(c, graph, `teams('${team.id}')/channels('${channel.id}')/messages`, query, page);
  });
}
