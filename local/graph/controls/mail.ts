import { Hono } from 'hono';
import * as v from 'valibot';
import { isResource, type Resource } from '../../tenant/json.ts';
import type { Graph } from '../context.ts';
import { GraphFault } from '../graph-fault.ts';
import { htmlOfText } from '../mail/body-text.ts';
import { deliver } from '../mail/deliver.ts';
import { folderIdOf, bodyOf as mailBodyOf } from '../mail/message.ts';
import { checkSendable } from '../mail/sendable.ts';
import type { MailItem } from '../store/state.ts';
import { bodyOf, personNamed, refuseControl } from './control.ts';

const ComposeSchema = v.object({
  message: v.custom<Resource>(isResource, 'must be a Graph message'),
  /** Id of the message that is answered: keeps the conversation and its headers. */
  answers: v.optional(v.string()),
});
const ReadSchema = v.object({ isRead: v.boolean() });

/** The whole message, body as HTML, for pretend Outlook. */
const fullView = ({ ownerId, folder, resource }: MailItem): Resource => {
  const body = mailBodyOf(resource.body);
  return {
    ...resource,
    parentFolderId: folderIdOf(ownerId, folder),
    body: {
      contentType: 'html',
      content: body.contentType === 'html' ? body.content : htmlOfText(body.content),
    },
  };
};

/** Pretend Outlook's own view of the mailboxes, and the post room. Not part of Graph's log. */
export function mailControls(graph: Graph): Hono {
  const { directory, mailboxes, stateFile } = graph;
  const app = new Hono();

  app.get('/local/mailboxes/:user/folders', (c) => {
    const owner = personNamed(directory, c.req.param('user'));
    return c.json(
      mailboxes
        .folders(owner)
        .map((key) => ({ ...mailboxes.folderResource(owner, key), wellKnownName: key })),
    );
  });
  app.get('/local/mailboxes/:user/folders/:folder/messages', (c) => {
    const owner = personNamed(directory, c.req.param('user'));
    const folder = mailboxes.folder(owner, c.req.param('folder'));
    if (folder === undefined) throw refuseControl(404, `There is no folder ${c.req.param('folder')}.`);
    return c.json(mailboxes.visible(owner, folder).map(fullView));
  });
  app.get('/local/mailboxes/:user/messages/:id', (c) => {
    const owner = personNamed(directory, c.req.param('user'));
    const item = mailboxes.find(owner, c.req.param('id'));
    if (!item) throw refuseControl(404, 'There is no such message in this mailbox.');
    return c.json(fullView(item));
  });
  app.patch('/local/mailboxes/:user/messages/:id', async (c) => {
    const owner = personNamed(directory, c.req.param('user'));
    const item = mailboxes.find(owner, c.req.param('id'));
    if (!item) throw refuseControl(404, 'There is no such message in this mailbox.');
    const { isRead } = await bodyOf(c, ReadSchema);
    mailboxes.setRead(item, isRead);
    return c.json(fullView(item));
  });
  app.post('/local/mailboxes/:user/send', async (c) => {
    const sender = personNamed(directory, c.req.param('user'));
    const { message, answers } = await bodyOf(c, ComposeSchema);
    const answered = answers === undefined ? undefined : mailboxes.find(sender, answers);
    if (answers !== undefined && !answered)
      throw refuseControl(404, 'The message to answer is not in this mailbox.');
    const delivery = deliver(graph, {
      sender,
      message: sendable(message),
      via: 'compose',
      saveToSentItems: true,
      lagMs: 0,
      answers: answered,
    });
    return c.json(delivery, 202);
  });
  app.get('/local/deliveries', (c) => c.json(stateFile.state.deliveries.toReversed()));
  return app;
}

function sendable(message: Resource): Resource {
  try {
    return checkSendable(message);
  } catch (fault) {
    throw fault instanceof GraphFault ? refuseControl(422, fault.message) : fault;
  }
}
