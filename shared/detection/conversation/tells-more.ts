import type { Word } from '../text/fold.ts';
import { clauseEnd } from './acts.ts';
import { isFullAnswer } from './answer.ts';
import type { Heard, Meaning } from './phrases.ts';
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
/** Shorter words are too often alike. */
const stemmed = 4;

/** "Thanks for your help" names help and asks for none. */
const isPlain = ({ text, words, heard }: Sentence) =>
  words.length <= shortSentence &&
  !heard.some(
    ({ meaning, from }) =>
      spoils.has(meaning) && !(meaning === 'problem' && isThankedFor(text, words, heard, from)),
  );

const isThankedFor = (text: string, words: Word[], heard: Heard[], at: number) =>
  heard.some(
    ({ meaning, to }) =>
      thanks.has(meaning) && to <= at && !clauseEnd.test(text.slice(words[to - 1]?.end, words[at]?.start)),
  );

/**
 * After technical trouble and an answer to it, I thank and state something besides: "Two seconds, thank you!" Nobody
 * reports what is asked, denied or put off in this way, so whatever it says, it is about the end of the trouble.
 */
export function tellsMore(turn: ReadTurn, asked: ReadTurn, reading: Reading): boolean {
  const { acts } = turn;
  if (!acts.thanks || acts.trying || acts.broken) return false;
  const said = sentencesOf(turn, reading);
  if (said.some(({ asks }) => asks)) return false;
  if (!isTechnical(asked, reading) || !tellsOfTrouble(asked, reading)) return false;
  const answer = reading.turns.slice(asked.at + 1, turn.at).findLast((before) => !isMe(before));
  if (!answer || !isFullAnswer(answer, reading)) return false;
  const echoes = echoesOf(asked, reading);
  return said.some((sentence) => isPlain(sentence) && statesIn(sentence, reading, echoes));
}

/** It is about what people in IT look after. */
export const isTechnical = (asked: ReadTurn | null, reading: Reading): boolean =>
  reading.technical || (reading.nearlyTechnical && asked?.acts.troubled === true);

/** It names trouble, or tells of something technical without a question: "Boot takes two minutes." */
export const tellsOfTrouble = (asked: ReadTurn, reading: Reading): boolean =>
  asked.acts.troubled ||
  sentencesOf(asked, reading).some(
    ({ asks, heard }) =>
      !asks &&
      heard.some(({ meaning }) => meaning === 'thing' || meaning === 'vague') &&
      // "Does anyone use it on servers": many chats spare the question mark.
      !heard.some(({ meaning, from }) => meaning === 'unless' && from === 0),
  );

const sentencesOf = ({ at }: ReadTurn, { sentences }: Reading): Sentence[] => sentences[at] ?? [];

/** Whether a word is one that I asked with, in another form: "it won't boot", "booting". */
function echoesOf(asked: ReadTurn, reading: Reading): (word: string) => boolean {
  const said = sentencesOf(asked, reading).flatMap(({ words }) => words.map(({ text }) => text));
  return (word) => said.some((other) => isFormOf(word, other));
}

function isFormOf(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  return shorter >= stemmed && one.startsWith(other.slice(0, shorter - 1));
}

/** A clause of some words that aren't thanks, joy or names; of one word only if I asked with it. */
function statesIn(
  { text, words, heard }: Sentence,
  { names }: Reading,
  echoes: (word: string) => boolean,
): boolean {
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
    if (!within(joy, i) && names.named([word.text]).length === 0) count += echoes(word.text) ? fewest : 1;
  }
  return count >= fewest && !thankful;
}
