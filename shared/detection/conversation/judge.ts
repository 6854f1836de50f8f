import type { Conversation, Evidence, Verdict } from '../types.ts';
import { talkOfChat } from './chat-talk.ts';
import { type Confirmation, confirmationIn, quoteOfConfirmation } from './confirmation.ts';
import { judgeDeskBot } from './desk-bot.ts';
import { tidied } from './door.ts';
import { type FixReply, fixReplyIn } from './fix-reply.ts';
import { helperOf } from './helper-of.ts';
import { loneReplyIn } from './lone-reply.ts';
import { talkOfMail } from './mail-talk.ts';
import { isMe, isOther, isToMe, type Reading, readTalk } from './reading.ts';
import { quoteOf, type Speaker, type Talk } from './talk.ts';

/** How sure a repair is that is told to me without my question in sight. */
const unasked = 2;

/**
 * What people's own words say: whether I asked for help and it was solved, and whose answer did it. Null where they
 * say nothing of it.
 */
export function judgeConversation(untidy: Conversation): Verdict | null {
  const conversation = tidied(untidy);
  const { me } = conversation;
  const talk =
    conversation.kind === 'mail'
      ? talkOfMail(conversation.messages, me)
      : talkOfChat(conversation.messages, me);
  const isSpoken = conversation.kind === 'chat' || isExchange(talk);
  if (!isSpoken && !talk.answersMe) return null;
  const reading = readTalk(talk);
  const reply = loneReplyIn(reading);
  if (reply) return fixed({ at: reply, score: unasked }, reading);
  if (!isSpoken) return null;
  const bot = conversation.kind === 'chat' ? judgeDeskBot(reading, me) : null;
  const confirmation = confirmationIn(reading);
  if (isMineToSolve(reading, confirmation)) return mineToSolve(reading);
  if (confirmation) return confirmed(confirmation, reading);
  if (bot) return bot;
  const fix = fixReplyIn(reading);
  return fix && fixed(fix, reading);
}

/** I and somebody else speak: every verdict on a mail thread needs both. A chat's bot may also tell me alone. */
const isExchange = ({ speakers }: Talk) =>
  speakers.some(({ mine }) => mine) && speakers.some(({ mine, machine }) => !mine && !machine);

/** Somebody else asked, I answered, and it is they who say that it works. */
function isMineToSolve(reading: Reading, confirmation: Confirmation | null): boolean {
  const asking = reading.turns.find(
    (turn) => (isMe(turn) || isOther(turn)) && turn.acts.asks && turn.acts.troubled,
  );
  if (!asking || isMe(asking)) return false;
  const answered = reading.turns.find((turn) => isMe(turn) && turn.at > asking.at);
  if (!answered) return false;
  const theirs = reading.turns.some(
    (turn) =>
      turn.speaker === asking.speaker &&
      turn.at > answered.at &&
      (turn.acts.thanks || turn.acts.works >= 3) &&
      isToMe(turn, reading),
  );
  return theirs && (confirmation?.score ?? 0) < 5;
}

function mineToSolve(reading: Reading): Verdict {
  const asking = reading.turns.find((turn) => isOther(turn) && turn.acts.asks);
  const because: Evidence[] = [{ rule: 'mine.answered', quote: quoteOf(asking?.acts.asks ?? undefined) }];
  return { ...verdictOn(reading), kind: 'mine-to-solve', confidence: 0.05, because };
}

function confirmed(confirmation: Confirmation, reading: Reading): Verdict {
  const helper = helperOf(confirmation, reading);
  const { score } = confirmation;
  let confidence = score >= 5 ? 0.94 : score >= 4 ? 0.9 : 0.82;
  if (!confirmation.thanked) confidence -= 0.05;
  if (helper?.named) confidence += 0.03;
  if (!helper) confidence -= 0.15;
  if (!reading.asked || reading.asked.at > confirmation.at.at) confidence -= 0.1;
  return {
    ...verdictOn(reading),
    thankable: confidence >= 0.7,
    kind: 'confirmed',
    confidence: Math.round(confidence * 100) / 100,
    helper: helper && personOf(helper.speaker),
    because: [
      ...askedIn(reading),
      { rule: 'confirmed', quote: quoteOfConfirmation(confirmation) },
      ...(helper ? [{ rule: 'helper.wrote', quote: nameOf(helper.speaker) }] : []),
    ],
  };
}

function fixed({ at, score }: FixReply, reading: Reading): Verdict {
  const thanked = reading.turns.find((turn) => isMe(turn) && turn.at > at.at && turn.acts.thanks);
  return {
    ...verdictOn(reading),
    thankable: true,
    kind: 'fix-reply',
    confidence: score >= 5 ? 0.88 : score >= 4 ? 0.82 : score > unasked ? 0.76 : 0.72,
    helper: personOf(at.speaker),
    because: [
      ...askedIn(reading),
      { rule: 'fix-reply', quote: quoteOf(at.acts.repairIn ?? undefined) },
      ...(thanked ? [{ rule: 'thanked', quote: quoteOf(thanked.acts.thanks ?? undefined) }] : []),
      { rule: 'helper.wrote', quote: nameOf(at.speaker) },
    ],
  };
}

const askedIn = ({ asked }: Reading): Evidence[] =>
  asked?.acts.asks ? [{ rule: 'asked', quote: quoteOf(asked.acts.asks) }] : [];

const nameOf = ({ name, address }: Speaker) => name ?? address ?? '';
const personOf = ({ name, address }: Speaker) => ({ name, address });

function verdictOn({ talk, asked }: Reading): Verdict {
  const title = talk.title ?? (asked?.acts.asks ? quoteOf(asked.turn.sentences[0]) : null);
  return {
    thankable: false,
    confidence: 0,
    kind: 'ordinary',
    system: null,
    ticketId: null,
    title,
    helper: null,
    because: [],
  };
}
