import { isMe, isOther, isToMe, type Reading, type ReadTurn } from './reading.ts';
import { tellsOfTrouble } from './tells-more.ts';

/** A helper's answer that tells of a repair, and how sure it is: 3 is enough. */
export interface FixReply {
  at: ReadTurn;
  score: number;
}

const enough = 3;
const signOffWords = 2;

/** It thanks for something; "Cheers," above a name is only how people end. */
export const isThankful = ({ acts: { thanks } }: ReadTurn): boolean =>
  thanks !== null && !(thanks.text.endsWith(',') && thanks.words.length <= signOffWords);

/** The last answer to me that tells of a repair, unless I went away to try it or it failed. */
export function fixReplyIn(reading: Reading): FixReply | null {
  const { turns, asked, talk } = reading;
  if (talk.listed || !reading.technical) return null;
  const at = turns.findLast(
    (turn) => isOther(turn) && turn.acts.repair > 0 && !isThankful(turn) && !turn.acts.broken,
  );
  if (!at || !isToMe(at, reading)) return null;
  // Without my question in sight, "I have corrected it" may be about anything.
  if (!asked || asked.at > at.at || !tellsOfTrouble(asked, reading)) return null;
  let score = at.acts.repair + 1;
  // What is told in passing among many is rarely a repair made for me.
  if (!reading.direct) score -= 3;
  for (const later of turns.slice(at.at + 1)) {
    const { acts } = later;
    if (isMe(later) && (acts.broken || acts.trying || acts.asks || acts.myself)) return null;
    if (isMe(later) && acts.thanks) score += 2;
    if (isOther(later) && acts.broken) return null;
  }
  return score >= enough ? { at, score } : null;
}
