import { isOther, type Reading, type ReadTurn } from './reading.ts';
import type { Sentence } from './talk.ts';

const opening = 3;
const shortSentence = 6;
const fewest = 2;

/** "I'll look at it tonight": what is put off says so at once, or in few words. */
const isPromise = ({ heard, words }: Sentence) =>
  heard.some(
    ({ meaning, from }) => meaning === 'trying' && (from < opening || words.length <= shortSentence),
  );

const isAdvice = ({ asks, heard, words }: Sentence) =>
  !asks && words.length >= fewest && !heard.some(({ meaning }) => meaning === 'broken');

/** Somebody did more in this turn than to promise help. */
export const isAnswer = (turn: ReadTurn, { sentences }: Reading): boolean =>
  isOther(turn) && (turn.acts.repair > 0 || !(sentences[turn.at] ?? []).some(isPromise));

/** Somebody told of a repair in this turn, or what to do. */
export const isFullAnswer = (turn: ReadTurn, reading: Reading): boolean =>
  isAnswer(turn, reading) && (turn.acts.repair > 0 || (reading.sentences[turn.at] ?? []).some(isAdvice));
