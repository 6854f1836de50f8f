import type { Letter } from '../letter.ts';

/**
 * The languages that a mail is most likely written in: those whose phrases cover most of it. English always counts,
 * because systems are often half translated. Keeps a word of one language from meaning something in another.
 */
export function languagesOf(letter: Letter): Set<string> {
  const weights = new Map<string, number>();
  for (const sentence of letter.sentences.slice(0, 120)) {
    // A phrase may mean several things in one language; its letters count once.
    const counted = new Map<string, Set<number>>();
    for (const { means, from, to } of sentence.said) {
      const spans = counted.get(means.language) ?? new Set();
      const span = from * (sentence.words.length + 1) + to;
      if (spans.has(span)) continue;
      counted.set(means.language, spans.add(span));
      let letters = 0;
      for (let i = from; i < to; i++) letters += sentence.words[i]?.text.length ?? 0;
      weights.set(means.language, (weights.get(means.language) ?? 0) + letters);
    }
  }
  const most = Math.max(0, ...weights.values());
  const chosen = [...weights].filter(([, weight]) => weight >= most * 0.6).map(([language]) => language);
  return new Set(['en', ...chosen]);
}
