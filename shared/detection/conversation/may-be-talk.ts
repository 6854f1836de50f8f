import type { Letter } from '../letter.ts';
import { bareLetters, isSamePerson, meAsPerson } from '../people/names.ts';
import { fold } from '../text/fold.ts';
import { wordsOf } from '../text/words.ts';
import type { Me } from '../types.ts';
import { lineLimit } from './mail-lines.ts';
import { fewReceivers } from './mail-talk.ts';

/**
 * Whether a single mail may be a talk of the reader's with somebody else: it answers the reader, or it quotes and is
 * from the reader or names the reader. Asked before anything is taken apart, because most mail is neither.
 */
export function mayBeTalk({ from, quotes, isReply, to }: Letter, me: Me): boolean {
  if (isReply && to.length <= fewReceivers && to.includes(me.address.toLowerCase())) return true;
  if (quotes.length === 0) return false;
  const reader = meAsPerson(me);
  if (isSamePerson({ name: from.name || null, address: from.address || null }, reader)) return true;
  const names = [reader.name, reader.address?.split('@')[0]].filter((name) => typeof name === 'string');
  const text = fold(bareLetters(quotes.slice(0, lineLimit).join('\n')));
  return names.some((name) => text.includes(longestWord(name)));
}

function longestWord(name: string): string {
  let longest = '';
  for (const { text } of wordsOf(bareLetters(name))) if (text.length > longest.length) longest = text;
  return longest;
}
