import type { Heard, Meaning } from './phrases.ts';
import type { Sentence, Talk } from './talk.ts';

/** Words too short or too shared among languages to tell them apart. */
const telling = (meaning: Meaning) =>
  meaning !== 'thing' && meaning !== 'vague' && meaning !== 'by' && meaning !== 'again' && meaning !== 'but';
const share = 0.4;

/**
 * The languages that a talk is held in: those whose phrases cover most of it, and English, whose words are at home in
 * every office. Others are heard by chance: "is" and "was" are Dutch too.
 */
export function languagesOf({ turns }: Talk): Set<string> {
  const letters = new Map<string, number>();
  for (const { sentences } of turns) {
    for (const { heard, words } of sentences) {
      for (const { meaning, language, from, to } of heard) {
        if (!telling(meaning)) continue;
        const length = words.slice(from, to).reduce((sum, { text }) => sum + text.length, 0);
        letters.set(language, (letters.get(language) ?? 0) + length);
      }
    }
  }
  const most = Math.max(0, ...letters.values());
  const spoken = [...letters].filter(([, count]) => count >= most * share);
  return new Set(['en', ...spoken.map(([language]) => language)]);
}

/** Sentences with what is heard in these languages alone. */
export const inLanguages = (sentences: Sentence[], languages: Set<string>): Sentence[] =>
  sentences.map((sentence) => ({
    ...sentence,
    heard: sentence.heard.filter(({ language }: Heard) => languages.has(language)),
  }));
