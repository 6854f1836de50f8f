import { detectResolution } from '../../../../shared/detection/detect.ts';
import type { ChatMessage, MailMessage, Verdict } from '../../../../shared/detection/types.ts';

export const me = { name: 'Ana Duarte', address: 'ana.duarte@contoso.example' };

const names = {
  Ana: 'Ana Duarte',
  Priya: 'Priya Nair',
  Sam: 'Sam Okafor',
  Desk: 'IT Service Desk',
} as const;
type Who = keyof typeof names;

const address = (who: Who) =>
  who === 'Desk'
    ? 'servicedesk@contoso.example'
    : `${names[who].toLowerCase().replace(' ', '.')}@contoso.example`;

/** A chat from lines such as "Ana: it works". */
export const chat = (...lines: string[]): ChatMessage[] =>
  lines.map((line, i) => {
    const at = line.indexOf(': ');
    const who = line.slice(0, at);
    const displayName = names[who as Who] ?? who;
    return {
      id: String(i),
      messageType: 'message',
      from: { user: { id: who, displayName } },
      body: { contentType: 'text', content: line.slice(at + 2) },
    };
  });

/** A mail thread from pairs of writer and body. */
export const thread = (subject: string, ...mails: [Who, string][]): MailMessage[] =>
  mails.map(([who, content], i) => ({
    id: String(i),
    subject: i === 0 ? subject : `Re: ${subject}`,
    from: { emailAddress: { name: names[who], address: address(who) } },
    toRecipients: [{ emailAddress: { name: names.Ana, address: me.address } }],
    body: { contentType: /<p>/.test(content) ? 'html' : 'text', content },
  }));

export const inChat = (...lines: string[]): Verdict =>
  detectResolution({ kind: 'chat', me, messages: chat(...lines) });
export const inThread = (subject: string, ...mails: [Who, string][]): Verdict =>
  detectResolution({ kind: 'mail', me, messages: thread(subject, ...mails) });

/** Who is to be thanked, or null for nobody. */
export const thanked = (verdict: Verdict): string | null =>
  verdict.thankable ? (verdict.helper?.name ?? 'somebody') : null;
