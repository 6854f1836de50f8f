import { isThankful } from './fix-reply.ts';
import { isOther, type Reading, type ReadTurn } from './reading.ts';

/**
 * An answer without a trace of my question: it went to me, its subject tells of the trouble, and it tells of a repair.
 * Whoever reports success with thanks had the trouble themselves.
 */
export function loneReplyIn({ talk, turns, technical, troubledTitle }: Reading): ReadTurn | null {
  const [turn] = turns;
  if (!turn || turns.length > 1 || !talk.answersMe || !isOther(turn)) return null;
  const { acts } = turn;
  const isOpen = acts.broken || isThankful(turn) || acts.myself;
  return technical && troubledTitle && acts.repair > 0 && !isOpen ? turn : null;
}
