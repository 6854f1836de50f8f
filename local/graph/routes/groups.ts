import type { Hono } from 'hono';
import type { Group } from '../../tenant/tenant.ts';
import { answerOne, type Graph, type GraphContext, type GraphEnv, requestUrl } from '../context.ts';
import { groupType, userType } from '../entity-types.ts';
import { noSuchResource } from '../graph-fault.ts';
import { project } from '../odata/project.ts';
import { parseQuery } from '../odata/query.ts';
import { need } from '../permissions.ts';
import { typed } from '../store/directory.ts';
import { directoryList } from './directory-lists.ts';

const names = ['GroupMember.ReadBasic.All', 'GroupMember.Read.All', 'Group.Read.All', 'Directory.Read.All'];
const read = { delegated: names, app: names };

export function groupRoutes(app: Hono<GraphEnv>, graph: Graph): void {
  const { directory } = graph;
  const groupOf = (c: GraphContext): Group => {
    need(c.get('caller'), 'directory', read);
    const id = c.req.param('group') ?? '';
    const group = directory.group(id);
    if (!group) throw noSuchResource(id);
    return group;
  };
  const members = (group: Group) => directory.members(group.memberIds).map(({ resource }) => resource);

  app.get('/groups', (c) => {
    need(c.get('caller'), 'directory', read);
    const resources = directory.groups.map(({ resource }) => resource);
    return directoryList(c, graph, 'groups', groupType, resources);
  });
  app.get('/groups/:group', (c) => {
    const group = groupOf(c);
    const query = parseQuery(requestUrl(c), groupType);
    return answerOne(c, graph, 'groups', query, project(group.resource, groupType, query.select));
  });
  for (const collection of ['members', 'transitiveMembers']) {
    app.get(`/groups/:group/${collection}/$count`, (c) => c.text(String(members(groupOf(c)).length)));
    app.get(`/groups/:group/${collection}`, (c) =>
      directoryList(c, graph, 'directoryObjects', userType, members(groupOf(c)).map(typed)),
    );
    for (const cast of ['microsoft.graph.user', 'graph.user'])
      app.get(`/groups/:group/${collection}/${cast}`, (c) =>
        directoryList(c, graph, 'users', userType, members(groupOf(c))),
      );
  }
}
