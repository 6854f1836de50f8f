import type { Resource } from '../../tenant/json.ts';
import type { Person } from '../../tenant/tenant.ts';
import { answerPage, type Graph, type GraphContext, requestUrl } from '../context.ts';
import { type EntityType, userType } from '../entity-types.ts';
import { GraphFault } from '../graph-fault.ts';
import { parseDirectorySearch } from '../odata/directory-search.ts';
import { order, pageOf } from '../odata/page.ts';
import { project } from '../odata/project.ts';
import { parseQuery, type Query } from '../odata/query.ts';
import { typed } from '../store/directory.ts';

/** ne, not, endsWith, $search and $count need an eventual read (concepts/aad-advanced-queries.md). */
export function checkAdvanced(c: GraphContext, query: Query): void {
  const operators = query.filter?.operators ?? [];
  const advancedFilter = operators.some((one) => ['ne', 'not', 'endswith'].includes(one));
  const sorted = query.filter !== null && query.orderBy.length > 0;
  const advanced = query.search !== null || query.count || advancedFilter || sorted;
  const eventual = c.req.header('consistencylevel')?.toLowerCase() === 'eventual';
  if (advanced && !eventual)
    throw new GraphFault(
      400,
      'Request_UnsupportedQuery',
      'Request with $search, $count or an advanced $filter needs the header ConsistencyLevel: eventual.',
    );
  if ((advancedFilter || sorted) && !query.count)
    throw new GraphFault(400, 'Request_UnsupportedQuery', 'This $filter needs $count=true.');
}

/** Filter, search, order, page: the same for every list of the directory. */
export function directoryList(
  c: GraphContext,
  graph: Graph,
  set: string,
  type: EntityType,
  items: Resource[],
  view: (resource: Resource, query: Query) => Resource = (one, query) => project(one, type, query.select),
) {
  const url = requestUrl(c);
  const query = parseQuery(url, type);
  checkAdvanced(c, query);
  const search = query.search === null ? null : parseDirectorySearch(query.search);
  const found = items.filter((one) => (query.filter?.test(one) ?? true) && (search?.(one) ?? true));
  order(found, query.orderBy.length > 0 ? query.orderBy : [{ path: 'displayName', descending: false }]);
  const page = pageOf(found, { url, query, defaultTop: 100, maxTop: 999, by: '$skiptoken' });
  return answerPage(c, graph, set, query, { ...page, items: page.items.map((one) => view(one, query)) });
}

/** A user with the manager where $expand asks; without a manager the property is absent. */
export function userView(graph: Graph, person: Person, query: Query): Resource {
  const view = project(person.resource, userType, query.select);
  const wanted = query.expand.get('manager');
  const manager = wanted && graph.directory.manager(person);
  if (manager)
    view.manager = { ...typed(project(manager.resource, userType, wanted.select)) } as Record<string, string>;
  if (query.expand.has('directReports'))
    view.directReports = graph.directory
      .reportsOf(person)
      .map(({ resource }) => ({ ...typed(project(resource, userType, null)) }) as Record<string, string>);
  return view;
}
