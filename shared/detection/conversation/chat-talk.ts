import { isDesk, isSamePerson } from '../people/names.ts';
import { readBody } from '../text/read-body.ts';
import type { ChatMessage, Me } from '../types.ts';
import { cardText } from './card-text.ts';
import { type Speaker, sentencesOf, type Talk, type Turn, turnLimit } from './talk.ts';

const nameLimit = 200;
const botName = /(?:^|[^\p{L}])bot|bots?\d*$|botu$/iu;
const command = /^[!/][\p{L}\d]/u;

const trimmed = (name: string | null | undefined) => (name ?? '').slice(0, nameLimit).trim();
const sameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** A Teams chat, or a channel's thread, as a talk. */
export function talkOfChat(messages: ChatMessage[], me: Me): Talk {
  const speakers = new Map<string, Speaker>();
  const turns: Turn[] = [];
  const byId = new Map<string, Turn>();
  const mentioned: unknown[][] = [];
  for (const message of messages.slice(-turnLimit)) {
    if (!message || (message.messageType && message.messageType !== 'message')) continue;
    const speaker = speakerOf(message, me, speakers);
    const body = readBody(message.body?.contentType, String(message.body?.content ?? ''));
    const lines = body.lines.map(({ text }) => text);
    const card = speaker.machine ? [...lines, ...cardText(message.attachments)] : null;
    const turn: Turn = {
      speaker,
      sentences: sentencesOf(lines),
      answers: byId.get(repliedTo(message) ?? '') ?? null,
      mentions: [],
      card: card && card.length > 0 ? card : null,
    };
    // Who types "!help" at a chat bot gets the next line from the bot.
    const before = turns.at(-1);
    if (
      before &&
      before.speaker !== speaker &&
      !speaker.mine &&
      command.test(before.sentences[0]?.text ?? '')
    )
      if (!turns.some((said) => said.speaker === speaker)) speaker.machine = true;
    if (message.id) byId.set(message.id, turn);
    mentioned.push(Array.isArray(message.mentions) ? message.mentions : []);
    turns.push(turn);
  }
  const all = [...speakers.values()];
  turns.forEach((turn, i) => {
    turn.mentions = (mentioned[i] ?? []).slice(0, 20).flatMap((mention) => {
      const name = nameInMention(mention);
      return all.filter((speaker) => name && speaker.name && sameName(speaker.name, name));
    });
  });
  const inChannel = messages.some((message) => Boolean(message?.channelIdentity));
  return { speakers: all, turns, title: null, listed: false, answersMe: false, inChannel };
}

function speakerOf({ from }: ChatMessage, me: Me, known: Map<string, Speaker>): Speaker {
  const name = trimmed(from?.user?.displayName) || trimmed(from?.application?.displayName);
  const key = from?.user?.id ?? from?.application?.id ?? name.toLowerCase();
  const before = known.get(key);
  if (before) return before;
  const mine =
    Boolean(from?.user) &&
    name !== '' &&
    (sameName(name, trimmed(me.name)) ||
      isSamePerson({ name, address: null }, { name: me.name || null, address: null }));
  const machine = !mine && (!from?.user || botName.test(name) || isDesk(name));
  const speaker = { name: name || null, address: null, mine, machine };
  known.set(key, speaker);
  return speaker;
}

function nameInMention(mention: unknown): string {
  const { mentioned, mentionText } = (mention ?? {}) as {
    mentioned?: { user?: { displayName?: unknown } | null } | null;
    mentionText?: unknown;
  };
  return trimmed(String(mentioned?.user?.displayName ?? mentionText ?? ''));
}

/** Teams sends the message that a reply quotes as an attachment. */
function repliedTo({ attachments }: ChatMessage): string | null {
  if (!Array.isArray(attachments)) return null;
  const reference = attachments.find((attachment) => attachment?.contentType === 'messageReference');
  return (
    /"messageId"\s*:\s*"([^"]{1,100})"/.exec(String(reference?.content ?? '').slice(0, 2000))?.[1] ?? null
  );
}
