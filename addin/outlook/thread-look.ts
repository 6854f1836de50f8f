import type { MailMessage } from '../../shared/detection/types.ts';
import type { Graph } from '../common/graph-client.ts';
import { mailFields, messagesOf } from './graph-mail.ts';

export interface ThreadParts {
  graph: () => Promise<Pick<Graph, 'conversation'>>;
  /** Whether Mail.Read was granted already; never prompts. */
  canLook: () => Promise<boolean>;
  signal: AbortSignal;
}

export const mostOfThread = 25;

/**
 * The whole conversation of an open mail, oldest first; null where mail may not be read or there is no more of it. Never asks for a permission.
 */
export async function threadOf(message: MailMessage, parts: ThreadParts): Promise<MailMessage[] | null> {
  const { conversationId } = message;
  if (!conversationId || !(await parts.canLook()) || parts.signal.aborted) return null;
  const graph = await parts.graph();
  const page = await graph.conversation(inGraphsForm(conversationId), mailFields, mostOfThread, parts.signal);
  const messages = messagesOf(page, mostOfThread).toSorted(byTime);
  const isThere = messages.some(({ internetMessageId }) => internetMessageId === message.internetMessageId);
  const whole = isThere ? messages : [...messages, message].toSorted(byTime);
  return whole.length > 1 ? whole : null;
}

const byTime = (a: MailMessage, b: MailMessage) =>
  (a.receivedDateTime ?? '') < (b.receivedDateTime ?? '') ? -1 : 1;

/** Outlook hands out ids as Exchange writes them; Graph's may stand in an address (Office.js, convertToRestId). */
const inGraphsForm = (id: string) => id.replaceAll('/', '-').replaceAll('+', '_');
