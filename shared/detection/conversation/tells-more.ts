import { clauseEnd } from './acts.ts';
import { isFullAnswer } from './answer.ts';
import type { Meaning } from './phrases.ts';
import { isMe, type Reading, type ReadTurn } from './reading.ts';
import type { Sentence } from './talk.ts';

const spoils = new Set<Meaning>([
  'polite',
  'trying',
  'broken',
  'unless',
  'but',
  'myself',
  'problem',
  'should',
  'welcome',
]);
const thanks = new Set<Meaning>(['thanks', 'hail']);
const joy = new Set<Meaning>(['thanks', 'hail', 'praise']);
const shortSentence = 12;
const fewest = 2;

const isPlain = ({ asks, heard, words }: Sentence) =>
  !asks && words.length <= shortSentence && !heard.some(({ meaning }) => spoils.has(meaning));

/**
 * After technical trouble and an answer to it, I thank and state something besides: "Two seconds, thank you!" Nobody
 * reports what is asked, denied or put off in this way, so whatever it says, it is about the end of the trouble.
 */
export function tellsMore(turn: ReadTurn, asked: ReadTurn, reading: Reading): boolean {
  const { acts } = turn;
  if (!acts.thanks || acts.trying || acts.broken || acts.asks) return false;
  if (!asked.acts.technical || !tellsOfTrouble(asked, reading)) return false;
  const answer = reading.turns.slice(asked.at + 1, turn.at).findLast((before) => !isMe(before));
  if (!answer || !isFullAnswer(answer, reading)) return false;
  return sentencesOf(turn, reading).some((sentence) => isPlain(sentence) && statesIn(sentence, reading));
}

/** It names trouble, or tells of something technical without a question: "Boot takes two minutes." */
export const tellsOfTrouble = (asked: ReadTurn, reading: Reading): boolean =>
  asked.acts.troubled ||
  sentencesOf(asked, reading).some(
    ({ asks, heard }) =>
      !asks &&
      heard.some(({ meaning }) => meaning === 'thing') &&
      // "Does anyone use it on servers": many chats spare the question mark.
      !heard.some(({ meaning, from }) => meaning === 'unless' && from === 0),
  );

const sentencesOf = ({ at }: ReadTurn, { sentences }: Reading): Sentence[] => sentences[at] ?? [];

/** A clause of some words that aren't thanks, joy or names. */
function statesIn({ text, words, heard }: Sentence, { names }: Reading): boolean {
  const within = (meanings: Set<Meaning>, i: number) =>
    heard.some(({ meaning, from, to }) => meanings.has(meaning) && from <= i && i < to);
  let count = 0;
  let thankful = false;
  for (const [i, word] of words.entries()) {
    if (i > 0 && clauseEnd.test(text.slice(words[i - 1]?.end, word.start))) {
      if (count >= fewest && !thankful) return true;
      count = 0;
      thankful = false;
    }
    thankful ||= within(thanks, i);
    if (!within(joy, i) && names.named([word.text]).length === 0) count++;
  }
  return count >= fewest && !thankful;
}
