import type { Conversation, Verdict } from './types.ts';

/** What a suggestion is about, as the wire names it: `key` is the same for all mails of one ticket or conversation. */
export interface Source {
  kind: 'ticket' | 'conversation';
  system: string;
  key: string;
}

const keyLimit = 256;
const plainId = (id: string) => id.replace(/^#/, '').toLowerCase();

/**
 * The source of a verdict. A ticket's key is its number, so that its resolved, closed and survey mails merge into one
 * suggestion; without a number, the conversation's or the first message's id is the key.
 */
export function sourceOf(verdict: Verdict, conversation: Conversation): Source {
  if (verdict.ticketId) {
    return {
      kind: 'ticket',
      system: verdict.system ?? 'unknown',
      key: plainId(verdict.ticketId).slice(0, keyLimit),
    };
  }
  const id = conversation.kind === 'mail' ? mailId(conversation) : conversation.messages[0]?.id;
  return { kind: 'conversation', system: conversation.kind, key: (id || 'unknown').slice(0, keyLimit) };
}

function mailId({ messages }: Extract<Conversation, { kind: 'mail' }>): string | null | undefined {
  const last = messages.at(-1);
  return last?.conversationId || messages[0]?.internetMessageId || last?.internetMessageId || last?.id;
}

/** Verdicts with the same merge key are about the same help and make one suggestion. */
export const mergeKey = ({ kind, system, key }: Source): string => `${kind} ${system} ${key}`;
