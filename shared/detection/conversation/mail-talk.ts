import { isDesk, isSamePerson, meAsPerson, type Person } from '../people/names.ts';
import { tidy } from '../text/fold.ts';
import type { MailMessage, Me } from '../types.ts';
import { linesOfMail } from './mail-lines.ts';
import { signedBy } from './signature.ts';
import { type Sentence, type Speaker, sentencesOf, type Talk, type Turn, turnLimit } from './talk.ts';

const replyMark = /^\s*(?:[\p{L}.]{1,5}(?:\[\d{1,3}\])?\s*[:：]\s*|\[[^\]]{1,60}\]\s*)/u;

const answerMark =
  /^\s*(?:re|aw|sv|vs|antw|odp|rif|r|res|ynt|atb|отв|απ|رد|回复|回覆|答复|返信)(?:\[\d{1,3}\])?\s*[:：]/iu;
/** Who writes to more is talking to a group. */
export const fewReceivers = 2;

const isAnswerTo = (me: Me, { subject, toRecipients = [] }: MailMessage): boolean =>
  answerMark.test(String(subject ?? '')) &&
  toRecipients.length <= fewReceivers &&
  toRecipients.some((to) => to?.emailAddress?.address?.toLowerCase() === me.address.toLowerCase());

/** A mail thread, oldest first; a single mail is taken apart into what it says and what it quotes. */
export function talkOfMail(messages: MailMessage[], me: Me): Talk {
  const speakers: Speaker[] = [];
  const recent = messages.slice(-turnLimit).filter(Boolean);
  const turns: Turn[] = [];
  const byId = new Map<string, Turn>();
  for (const message of recent) {
    const parts = linesOfMail(message);
    if (recent.length === 1) {
      for (const quoted of parts.quoted)
        turns.push(turnOf(speakerFor(quoted.person, quoted.lines, me, speakers), quoted.lines, null));
    }
    const from = senderOf(message);
    const isAutomatic = (headerOf(message, 'auto-submitted') ?? 'no') !== 'no';
    const speaker = speakerFor(from, parts.own, me, speakers, isAutomatic);
    const earlier = byId.get(headerOf(message, 'in-reply-to') ?? '') ?? null;
    const turn = turnOf(speaker, parts.own, earlier ?? lastOf(turns, parts.attribution, speakers));
    const id = message.internetMessageId;
    // A copy of a thread may carry one id for all its mails, which then tells nothing.
    if (id) byId.set(id, turn);
    turns.push(turn);
  }
  const listed = recent.some((message) => headerOf(message, 'list-id') !== null);
  const [only] = recent;
  const answersMe = recent.length === 1 && only !== undefined && !listed && isAnswerTo(me, only);
  return { speakers, turns, title: titleOf(recent), listed, answersMe, inChannel: false };
}

/** Its sentences are read when somebody asks for them: most mail is no talk with the reader at all. */
function turnOf(speaker: Speaker, lines: string[], answers: Turn | null): Turn {
  let sentences: Sentence[] | undefined;
  return {
    speaker,
    get sentences() {
      sentences ??= sentencesOf(lines);
      return sentences;
    },
    answers: answers?.speaker === speaker ? null : answers,
    mentions: [],
    card: null,
  };
}

/** The turn that an attribution line ("On Monday Ana wrote:") points at. */
function lastOf(turns: Turn[], attribution: Person | null, speakers: Speaker[]): Turn | null {
  const speaker = attribution && speakers.find((known) => isSamePerson(known, attribution));
  return (speaker && turns.findLast((turn) => turn.speaker === speaker)) || null;
}

/** The speaker a mail comes from; behind a shared mailbox it is who signed. */
function speakerFor(from: Person, lines: string[], me: Me, known: Speaker[], isAutomatic = false): Speaker {
  const mine = isSamePerson(from, meAsPerson(me));
  const desk = !mine && (isDesk(from.address?.split('@')[0] ?? '') || isDesk(from.name ?? ''));
  const signer = desk && !isAutomatic ? signedBy(lines) : null;
  const person: Person = signer ? { name: signer, address: null } : from;
  const before = known.find((speaker) => isSamePerson(speaker, person));
  if (before) return before;
  const speaker = { ...person, mine, machine: (desk && !signer) || (isAutomatic && !mine) };
  known.push(speaker);
  return speaker;
}

function senderOf({ from, sender }: MailMessage): Person {
  const { name, address } = (from ?? sender)?.emailAddress ?? {};
  return {
    name:
      tidy(String(name ?? ''))
        .slice(0, 200)
        .trim() || null,
    address:
      String(address ?? '')
        .slice(0, 320)
        .trim()
        .toLowerCase() || null,
  };
}

export function headerOf({ internetMessageHeaders }: MailMessage, name: string): string | null {
  if (!Array.isArray(internetMessageHeaders)) return null;
  const found = internetMessageHeaders.find((header) => header?.name?.toLowerCase() === name);
  return found ? String(found.value ?? '').trim() : null;
}

function titleOf(messages: MailMessage[]): string | null {
  let title = tidy(String(messages[0]?.subject ?? '')).slice(0, 300);
  for (let i = 0; i < 6 && replyMark.test(title); i++) title = title.replace(replyMark, '');
  return title.trim() || null;
}
