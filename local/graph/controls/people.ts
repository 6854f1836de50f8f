import { Hono } from 'hono';
import type { Resource } from '../../tenant/json.ts';
import type { Person } from '../../tenant/tenant.ts';
import type { Graph } from '../context.ts';
import { userType } from '../entity-types.ts';
import { project } from '../odata/project.ts';
import { photoOf } from '../photo.ts';
import { type ChatViews, chatViews } from '../routes/chat-views.ts';
import { personNamed, refuseControl } from './control.ts';

const seen = [...userType.defaults, 'department', 'userType', 'accountEnabled'];

/** Who is here: Graph users with their part in the story, their photos, teams and chats. */
export function peopleControls(graph: Graph): Hono {
  const { directory } = graph;
  const views = chatViews(graph.tenant, directory, new Date(graph.stateFile.state.seededAt));
  const app = new Hono();
  const view = (person: Person): Resource => {
    const manager = directory.manager(person);
    return {
      ...project(person.resource, userType, seen),
      manager: manager ? (project(manager.resource, userType, null) as Record<string, string>) : null,
      about: person.about,
      hasPhoto: person.hasPhoto,
      appRoles: person.appRoles,
    };
  };

  app.get('/local/people', (c) => c.json(directory.people.map(view)));
  app.get('/local/people/:user/photo', (c) => {
    const person = personNamed(directory, c.req.param('user'));
    if (!person.hasPhoto) throw refuseControl(404, `${person.upn} has no photo.`);
    return c.body(new Uint8Array(photoOf(person.id)), 200, {
      'content-type': 'image/png',
      'cache-control': 'max-age=3600',
    });
  });
  app.get('/local/teams', (c) => {
    const user = c.req.query('user');
    const teams = user ? directory.teamsOf(personNamed(directory, user)) : directory.teams;
    return c.json(teams.map((team) => teamView(graph, views, team)));
  });
  app.get('/local/chats', (c) => {
    const user = c.req.query('user');
    const chats = user ? directory.chatsOf(personNamed(directory, user)) : directory.chats;
    const shown = chats.map((chat) => ({
      ...views.chat(chat),
      members: views.members(chat),
      messages: views.messages(chat.messages, { chatId: chat.id }).toReversed(),
    }));
    return c.json(shown);
  });
  return app;
}

/** Channels with their posts, oldest first, as a client shows them. */
function teamView({ directory }: Graph, views: ChatViews, team: Graph['tenant']['teams'][number]) {
  const memberIds = directory.group(team.id)?.memberIds ?? [];
  return {
    ...team.resource,
    channels: team.channels.map(({ id, displayName, messages }) => {
      const where: Resource = { channelIdentity: { teamId: team.id, channelId: id } };
      return {
        id,
        displayName,
        messages: messages.map((given, index) => {
          const post = views.message(given, where, index);
          return {
            ...post,
            replies: views.messages(given.replies ?? [], { ...where, replyToId: post.id }).toReversed(),
          };
        }),
      };
    }),
    members: directory.members(memberIds).map(({ resource }) => project(resource, userType, null)),
  };
}
