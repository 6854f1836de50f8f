import type { Hono } from 'hono';
import type { Person } from '../../tenant/tenant.ts';
import { answer, type Graph, type GraphContext, type GraphEnv } from '../context.ts';
import { GraphFault, noSuchResource } from '../graph-fault.ts';
import { isSelf, need, subjectOf } from '../permissions.ts';
import { photoOf, photoSide } from '../photo.ts';

const own = {
  delegated: ['User.Read', 'User.ReadBasic.All', 'User.Read.All', 'ProfilePhoto.Read.All'],
  app: [],
};
const anyone = {
  delegated: ['User.ReadBasic.All', 'User.Read.All', 'ProfilePhoto.Read.All'],
  app: ['User.Read.All', 'ProfilePhoto.Read.All'],
};

/** Profile photos; whoever has none gets Graph's ImageNotFound. */
export function photoRoutes(app: Hono<GraphEnv>, graph: Graph): void {
  const drawn = new Map<string, Buffer>();
  const imageOf = ({ id }: Person): Buffer => {
    const image = drawn.get(id) ?? photoOf(id);
    drawn.set(id, image);
    return image;
  };
  const photographed = (c: GraphContext): Person => {
    const person = subjectOf(c, graph.directory.person);
    need(c.get('caller'), 'directory', person && isSelf(c.get('caller'), person) ? own : anyone);
    if (!person) throw noSuchResource(c.req.param('user') ?? 'me');
    if (!person.hasPhoto)
      throw new GraphFault(
        404,
        'ImageNotFound',
        "Exception of type 'Microsoft.Fast.Profile.Core.Exception.ImageNotFoundException' was thrown.",
      );
    return person;
  };
  for (const root of ['/me', '/users/:user']) {
    for (const path of ['/photo/$value', '/photos/:size/$value'])
      app.get(`${root}${path}`, (c) =>
        c.body(new Uint8Array(imageOf(photographed(c))), 200, { 'content-type': 'image/png' }),
      );
    app.get(`${root}/photo`, (c) => {
      const { id } = photographed(c);
      const size = `${photoSide}x${photoSide}`;
      return answer(c, {
        '@odata.context': `${graph.base}/$metadata#users('${id}')/photo/$entity`,
        '@odata.mediaContentType': 'image/png',
        '@odata.mediaEtag': `"${id.slice(0, 8)}"`,
        id: size,
        height: photoSide,
        width: photoSide,
      });
    });
  }
}
