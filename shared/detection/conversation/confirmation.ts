import { isAnswer } from './answer.ts';
import { isMe, isOther, type Reading, type ReadTurn } from './reading.ts';
import { quoteOf, type Sentence } from './talk.ts';
import { isTechnical, tellsMore, tellsOfTrouble } from './tells-more.ts';

/** Where I said that it works, and how sure that is: 3 is enough, 5 is a plain "works now, thanks". */
export interface Confirmation {
  at: ReadTurn;
  score: number;
  sentence: Sentence;
  thanked: ReadTurn | null;
}

const enough = 3;
const maybe = 1;
const nearby = 4;
const fewWords = 5;

const wordsIn = ({ turn }: ReadTurn) => turn.sentences.reduce((sum, { words }) => sum + words.length, 0);

/** The last time I confirmed, unless I said later that it is still broken. */
export function confirmationIn(reading: Reading): Confirmation | null {
  const { turns, asked, talk } = reading;
  const technical = isTechnical(asked, reading);
  const firstAnswer = turns.findIndex(isOther);
  if (firstAnswer < 0) return null;
  let confirmed: Confirmation | null = null;
  let tried = false;
  for (const turn of turns.slice(firstAnswer + 1)) {
    if (!isMe(turn)) continue;
    const { acts } = turn;
    const thanked = thanksNear(turn, turns, firstAnswer);
    let score = acts.works > 0 ? acts.works + (thanked ? 2 : 0) : 0;
    // "Cool, works": joy is thanks enough where nothing else is said.
    if (acts.works === maybe && !thanked && acts.praises && wordsIn(turn) <= fewWords) score = enough;
    // "Passes now" right after "I've raised the limit" needs no thanks to be understood.
    if (
      acts.works === maybe &&
      !thanked &&
      wordsIn(turn) <= fewWords &&
      (turns[turn.at - 1]?.acts.repair ?? 0) > 0
    )
      score = enough;
    if (acts.works === 0 && tried && acts.thanks && acts.praises && !acts.trying && !acts.broken)
      score = enough;
    if (acts.works === 0 && asked && tellsMore(turn, asked, reading)) score = enough;
    if (acts.hails && !acts.trying && !acts.broken) score = Math.max(score, enough);
    // "Got it, thanks" answers any question; after an answer to technical trouble it tells of the trouble's end.
    const hadTrouble = technical && asked !== null && tellsOfTrouble(asked, reading);
    if (acts.works < enough && !(hadTrouble && isAnswered(turn, asked, reading))) score = 0;
    if (!technical) score = 0;
    if (!thanked && turn.turn.sentences.length > (talk.listed ? 4 : 8)) score = 0;
    if (acts.myself || acts.welcomes) score = 0;
    if (!thanked && isPutOff(turn, turns)) score = 0;
    const sentence = acts.worksIn ?? acts.thanks;
    if (score >= enough && sentence) {
      const again: Confirmation = { at: turn, score, sentence, thanked };
      if (!confirmed || again.score >= confirmed.score) confirmed = again;
    } else if (acts.broken) confirmed = null;
    tried ||= acts.trying !== null;
  }
  return confirmed;
}

/** What I was told last since I asked is more than the promise of an answer. */
function isAnswered(turn: ReadTurn, asked: ReadTurn, reading: Reading): boolean {
  const last = reading.turns.slice(asked.at + 1, turn.at).findLast(isOther);
  return last !== undefined && isAnswer(last, reading);
}

function thanksNear(turn: ReadTurn, turns: ReadTurn[], firstAnswer: number): ReadTurn | null {
  if (turn.acts.thanks) return turn;
  const from = Math.max(firstAnswer + 1, turn.at - nearby);
  return turns.slice(from, turn.at + nearby + 1).find(isThankful) ?? null;
}

/** "There it works": "okay, then I'll have to look into it." */
const isPutOff = ({ at }: ReadTurn, turns: ReadTurn[]) => {
  const next = turns[at + 1];
  return next !== undefined && isOther(next) && next.acts.trying !== null && !next.acts.welcomes;
};

/** "I'll try that, thanks" is for the advice alone. */
const isThankful = (turn: ReadTurn) =>
  isMe(turn) && turn.acts.thanks !== null && !turn.acts.trying && !turn.acts.broken;

export const quoteOfConfirmation = ({ sentence }: Confirmation): string => quoteOf(sentence);
