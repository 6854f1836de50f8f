import { detectResolution, showThreshold, sourceOf } from '../../shared/detection/client.ts';
import type { Conversation, MailMessage, Me } from '../../shared/detection/types.ts';
import { sourceHash } from '../../shared/keys.ts';
import type { Api } from '../common/api-client.ts';
import type { Graph } from '../common/graph-client.ts';
import { mailFields, messagesOf } from './graph-mail.ts';
import { languagesFor } from './mail-languages.ts';
import { type Situation, situationOf } from './situation.ts';

export interface Found {
  situation: Situation;
  hash: string;
}
export interface LookParts {
  graph: () => Promise<Pick<Graph, 'inbox'>>;
  api: Pick<Api, 'suggestion'>;
  me: Me;
  /** Waits until the browser has nothing better to do. */
  idle: () => Promise<void>;
  now: () => Date;
  signal: AbortSignal;
  onProgress: (done: number, all: number) => void;
}

export const mostMessages = 50;
export const mostSuggestions = 5;
/**
 * The newest mail, read in this client only: who solved something and hasn't been thanked. At most five, one a
 * ticket, newest first. What the sender dismissed or put off stays away. Stops at once when `signal` does.
 */
export async function lookThroughInbox(parts: LookParts): Promise<Found[]> {
  const graph = await parts.graph();
  const messages = messagesOf(await graph.inbox(mailFields, mostMessages, parts.signal), mostMessages);
  const conversations = byConversation(messages);
  const found = new Map<string, Found>();
  for (const [done, messagesOfOne] of conversations.entries()) {
    await parts.idle();
    if (parts.signal.aborted) return [];
    parts.onProgress(done, conversations.length);
    const one = await suggestionIn(messagesOfOne, parts.me);
    if (one && !found.has(one.hash) && (await isNew(parts, one.hash))) found.set(one.hash, one);
    if (found.size === mostSuggestions) break;
  }
  return [...found.values()];
}

async function suggestionIn(messages: MailMessage[], me: Me): Promise<Found | null> {
  const conversation: Conversation = { kind: 'mail', me, messages };
  await languagesFor(conversation);
  const verdict = detectResolution(conversation);
  if (!verdict.thankable || verdict.confidence < showThreshold) return null;
  const source = sourceOf(verdict, conversation);
  return source && { situation: situationOf(verdict, conversation, source), hash: await sourceHash(source) };
}

async function isNew({ api, now, signal }: LookParts, hash: string): Promise<boolean> {
  const known = await api.suggestion(hash, signal);
  if (known.state === 'snoozed')
    return known.until !== undefined && Date.parse(known.until) <= now().getTime();
  return known.state === 'new';
}

/** Newest conversation first; within one, oldest mail first, as detection reads them. */
function byConversation(newestFirst: MailMessage[]): MailMessage[][] {
  const groups = new Map<string, MailMessage[]>();
  for (const message of newestFirst) {
    const key = message.conversationId ?? message.id ?? '';
    groups.set(key, [message, ...(groups.get(key) ?? [])]);
  }
  return [...groups.values()];
}
