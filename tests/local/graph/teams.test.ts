import { expect, test } from 'vitest';
import { runningGraph } from './running-graph.ts';

test('chats are those of the caller, with members and a preview when expanded', async () => {
  const { call, token } = await runningGraph();
  const ana = await token('ana@contoso.example', ['Chat.Read']);
  const { body } = await call(ana, 'GET', '/me/chats?$expand=members,lastMessagePreview&$top=10');
  expect(body.value).toHaveLength(1);
  expect(body.value[0].members.map(({ displayName }: { displayName: string }) => displayName)).toEqual([
    'Ana Duarte',
    'Priya Nair',
  ]);
  expect(body.value[0].lastMessagePreview.from.application.displayName).toBe('Helpdesk bot');
  const dana = await token('dana@contoso.example', ['Chat.Read']);
  expect((await call(dana, 'GET', '/me/chats')).body.value).toEqual([]);
  expect((await call(dana, 'GET', `/chats/${body.value[0].id}/messages`)).status).toBe(404);
});

test('chat messages come newest first, and by date when ordered so', async () => {
  const { call, token } = await runningGraph();
  const ana = await token('ana@contoso.example', ['Chat.Read']);
  const { id } = (await call(ana, 'GET', '/me/chats')).body.value[0];
  const { body } = await call(ana, 'GET', `/me/chats/${id}/messages?$top=2`);
  expect(body.value.map(({ body: { content } }: { body: { content: string } }) => content)).toEqual([
    '<p>Resolved.</p>',
    'Try it now?',
  ]);
  expect((await call(ana, 'GET', body['@odata.nextLink'])).body.value).toHaveLength(1);
  const since = new Date(Date.now() - 3.5 * 3_600_000).toISOString();
  const order = '$orderby=lastModifiedDateTime desc';
  const recent = await call(
    ana,
    'GET',
    `/me/chats/${id}/messages?${order}&$filter=lastModifiedDateTime gt ${since}`,
  );
  expect(recent.body.value).toHaveLength(2);
  expect((await call(ana, 'GET', `/me/chats/${id}/messages?$top=51`)).status).toBe(400);
});

test('a member reads the team, its channels and their threads; nobody else does', async () => {
  const { call, token } = await runningGraph();
  const scopes = ['Team.ReadBasic.All', 'Channel.ReadBasic.All', 'ChannelMessage.Read.All'];
  const priya = await token('priya@contoso.example', scopes);
  const teams = await call(priya, 'GET', '/me/joinedTeams');
  expect(teams.body.value).toMatchObject([{ displayName: 'IT Operations' }]);
  const team = `/teams/${teams.body.value[0].id}`;
  const channels = await call(priya, 'GET', `${team}/channels`);
  const posts = `${team}/channels/${channels.body.value[0].id}/messages`;
  const { body } = await call(priya, 'GET', `${posts}?$expand=replies`);
  expect(body.value[0].body.content).toBe('Printers are back.');
  expect(body.value[0].replies[0].body.content).toBe('Good!');
  const replies = await call(priya, 'GET', `${posts}/${body.value[0].id}/replies`);
  expect(replies.body.value).toHaveLength(1);
  const ana = await token('ana@contoso.example', scopes);
  expect((await call(ana, 'GET', `${team}/channels`)).status).toBe(403);
});
