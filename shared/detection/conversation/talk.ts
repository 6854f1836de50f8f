import type { Word } from '../text/fold.ts';
import { tidy } from '../text/fold.ts';
import { Words } from '../text/words.ts';
import { type Heard, heardIn } from './phrases.ts';

/** Somebody in a conversation. */
export interface Speaker {
  name: string | null;
  address: string | null;
  mine: boolean;
  /** A bot, a shared mailbox, a list: it may speak, but nobody thanks it. */
  machine: boolean;
}

/** One message as its writer wrote it, without what it quotes. */
export interface Turn {
  speaker: Speaker;
  sentences: Sentence[];
  /** The turn that this one answers, where the message says so. */
  answers: Turn | null;
  /** Whom the message names as its reader, where the medium says so (a mention). */
  mentions: Speaker[];
  /** A bot's card or notice, as lines. */
  card: string[] | null;
}

export interface Sentence {
  text: string;
  words: Word[];
  heard: Heard[];
  asks: boolean;
  /** The first sentence of its line. */
  first: boolean;
}

/** A conversation, oldest turn first. */
export interface Talk {
  speakers: Speaker[];
  turns: Turn[];
  /** What it is about, where it has a subject. */
  title: string | null;
  /** It went to a mailing list, where everyone answers everyone. */
  listed: boolean;
  /** It is one mail that answers an earlier one, and went to me and hardly anybody else. */
  answersMe: boolean;
  /** It is a channel's thread, which everyone in the team reads. */
  inChannel: boolean;
}

/** The most recent turns are read, and of each its beginning: help is told in few words. */
export const turnLimit = 200;
const sentenceLimit = 40;
const wordLimit = 60;

const sentenceEnd = /(?<=[.!?…:)])\s+|(?<=[。！？।؟۔])|\s[-–—]\s|\t/u;
const asking = /[?？؟;՞]["'”»)\s]*$/u;
const greekOrArmenian = /[\p{Script=Greek}\p{Script=Armenian}]/u;
const smiley = /(?:^|\s)[:;=8xX][-o']?[)(DPpdo/|\\*]+(?=\s|$)|\p{Extended_Pictographic}+/gu;
const link = /https?:\S{1,2000}/gu;

/** The sentences of a turn's own lines. */
export function sentencesOf(lines: string[]): Sentence[] {
  const sentences: Sentence[] = [];
  for (const line of lines) {
    let first = true;
    const readable = tidy(line).slice(0, 2000).replace(link, ' ').replace(smiley, '. ');
    for (const part of readable.split(sentenceEnd)) {
      const text = part.trim();
      if (!text) continue;
      if (sentences.length >= sentenceLimit) return sentences;
      const words = new Words(text);
      const count = Math.min(words.length, wordLimit);
      const asks = asking.test(text) && (!text.endsWith(';') || greekOrArmenian.test(text));
      sentences.push({ text, words: words.list(0, count), heard: heardIn(words, count), asks, first });
      first = false;
    }
  }
  return sentences;
}

export const quoteOf = (sentence: Sentence | undefined): string => (sentence?.text ?? '').slice(0, 120);
