/** A Graph message, or as much of it as the caller has. Everything but the subject and body may be missing. */
export interface MailMessage {
  id?: string;
  subject?: string | null;
  from?: Recipient | null;
  sender?: Recipient | null;
  replyTo?: Recipient[];
  toRecipients?: Recipient[];
  ccRecipients?: Recipient[];
  receivedDateTime?: string;
  body?: { contentType?: 'text' | 'html' | 'Text' | 'HTML' | undefined; content?: string | null };
  internetMessageId?: string | null;
  internetMessageHeaders?: { name: string; value: string }[] | null;
  conversationId?: string | null;
}
export interface Recipient {
  emailAddress?: { name?: string | null; address?: string | null };
}

/** A Graph chatMessage, or as much of it as the caller has. */
export interface ChatMessage {
  id?: string;
  messageType?: string;
  createdDateTime?: string;
  from?: {
    user?: { id?: string; displayName?: string | null } | null;
    application?: { id?: string; displayName?: string | null } | null;
  } | null;
  body?: { contentType?: string; content?: string | null };
  attachments?: { contentType?: string | null; content?: string | null; name?: string | null }[];
  mentions?: unknown[];
  /** Set where the message stands in a team's channel. */
  channelIdentity?: unknown;
}

export interface Me {
  name: string;
  address: string;
}

export type Conversation =
  | { kind: 'mail'; me: Me; messages: MailMessage[] }
  | { kind: 'chat'; me: Me; messages: ChatMessage[] };

/**
 * One reason, in the terms of the rule that gave it. `rule` names a text of the catalogue (`detection.json`), the
 * rest fills it in, so pane, log and test show the same reason in the reader's language.
 */
export interface Evidence {
  rule: string;
  /** The mail's own words, at most 120 characters. */
  quote?: string;
  /** The ticket system's display name. */
  system?: string;
}

export type VerdictKind =
  | 'resolved'
  | 'closed'
  | 'survey'
  | 'fix-reply'
  | 'confirmed'
  | 'opened'
  | 'updated'
  | 'assigned'
  | 'pending'
  | 'reopened'
  | 'closed-without-help'
  | 'warning'
  | 'mine-to-solve'
  | 'ordinary';

export interface Verdict {
  thankable: boolean;
  /** 0..1: of those said with this confidence, the share that is right. */
  confidence: number;
  kind: VerdictKind;
  /** The system's name in `shared/detection/systems`, or null when only the general rules spoke. */
  system: string | null;
  ticketId: string | null;
  title: string | null;
  /** Who solved it, as far as the mail says; the directory and the user confirm. */
  helper: { name: string | null; address: string | null } | null;
  because: Evidence[];
}
