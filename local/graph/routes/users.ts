import type { Hono } from 'hono';
import type { Person } from '../../tenant/tenant.ts';
import { answerOne, type Graph, type GraphContext, type GraphEnv, requestUrl } from '../context.ts';
import { userType } from '../entity-types.ts';
import { noSuchResource } from '../graph-fault.ts';
import { project } from '../odata/project.ts';
import { parseQuery } from '../odata/query.ts';
import { isSelf, need, subjectOf } from '../permissions.ts';
import { typed } from '../store/directory.ts';
import { directoryList, userView } from './directory-lists.ts';

const readAnyone = ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All'];
const permissions = {
  self: { delegated: ['User.Read', 'User.ReadWrite', 'User.ReadBasic.All', ...readAnyone], app: [] },
  basic: { delegated: ['User.ReadBasic.All', ...readAnyone], app: ['User.ReadBasic.All', ...readAnyone] },
  all: { delegated: readAnyone, app: readAnyone },
};

export function userRoutes(app: Hono<GraphEnv>, graph: Graph): void {
  const { directory } = graph;
  const both = (path: string, answer: (c: GraphContext, person: Person) => Response) => {
    for (const root of ['/me', '/users/:user'])
      app.get(`${root}${path}`, (c) => {
        const person = subjectOf(c, directory.person);
        const self = person ? isSelf(c.get('caller'), person) : false;
        const deep = path === '/manager' || path === '/directReports';
        need(
          c.get('caller'),
          'directory',
          self ? permissions.self : deep ? permissions.all : permissions.basic,
        );
        if (!person) throw noSuchResource(c.req.param('user') ?? 'me');
        return answer(c, person);
      });
  };

  app.get('/users', (c) => {
    need(c.get('caller'), 'directory', permissions.basic);
    const byId = new Map(directory.people.map((person) => [person.resource, person]));
    const resources = [...byId.keys()];
    return directoryList(c, graph, 'users', userType, resources, (resource, query) => {
      const person = byId.get(resource);
      return person ? userView(graph, person, query) : project(resource, userType, query.select);
    });
  });
  app.get('/users/$count', (c) => {
    need(c.get('caller'), 'directory', permissions.basic);
    return c.text(String(directory.people.length));
  });

  both('', (c, person) => {
    const query = parseQuery(requestUrl(c), userType);
    if (query.expand.has('manager') && !isSelf(c.get('caller'), person))
      need(c.get('caller'), 'directory', permissions.all);
    return answerOne(c, graph, 'users', query, userView(graph, person, query));
  });
  both('/manager', (c, person) => {
    const query = parseQuery(requestUrl(c), userType);
    const manager = directory.manager(person);
    if (!manager) throw noSuchResource('manager');
    const view = typed(project(manager.resource, userType, query.select));
    return answerOne(c, graph, 'directoryObjects', { ...query, select: null }, view);
  });
  both('/directReports', (c, person) => {
    const reports = directory.reportsOf(person).map(({ resource }) => typed(resource));
    return directoryList(c, graph, 'directoryObjects', userType, reports);
  });
}
