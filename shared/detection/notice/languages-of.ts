import { lexicon } from '../languages/lexicon.ts';
import type { Letter, Sentence } from '../letter.ts';

const sentencesRead = 120;
const share = 0.6;

/**
 * The languages that a mail is most likely written in: those whose phrases cover most of it. English always counts,
 * because systems are often half translated. Keeps a word of one language from meaning something in another.
 */
export function languagesOf(letter: Letter): Set<string> {
  const weights = new Map<string, number>();
  for (const sentence of letter.sentences.slice(0, sentencesRead)) weighWords(sentence, weights);
  let most = 0;
  for (const weight of weights.values()) if (weight > most) most = weight;
  const chosen = ['en'];
  for (const [language, weight] of weights)
    if (weight >= most * share && language !== 'en') chosen.push(language);
  return lexicon().setOf(chosen);
}

/** A phrase may mean several things in one language; its letters count once. */
function weighWords(sentence: Sentence, weights: Map<string, number>): void {
  const { places } = sentence;
  for (let i = 0; i < places.length; i += 3) {
    const [from, to] = [places[i + 1] as number, places[i + 2] as number];
    const letters = sentence.lettersIn(from, to);
    for (const language of lexicon().languagesAt(places[i] as number)) {
      if (!isCounted(places, i, language)) weights.set(language, (weights.get(language) ?? 0) + letters);
    }
  }
}

/** Whether the language says the same words in another way, by a stem, that came before. */
function isCounted(places: number[], at: number, language: string): boolean {
  for (let i = at - 3; i >= 0 && places[i + 1] === places[at + 1]; i -= 3) {
    if (
      places[i + 2] === places[at + 2] &&
      lexicon()
        .languagesAt(places[i] as number)
        .includes(language)
    )
      return true;
  }
  return false;
}
