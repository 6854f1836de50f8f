import { lexicon } from '../languages/lexicon.ts';
import type { Letter, Sentence } from '../letter.ts';

const sentencesRead = 120;
const share = 0.6;

/**
 * The languages that a mail is most likely written in: those whose phrases cover most of it. English always counts,
 * because systems are often half translated. Keeps a word of one language from meaning something in another.
 */
export function languagesOf(letter: Letter): Set<string> {
  const { languages } = lexicon();
  const weights = languages.map(() => 0);
  for (let i = 0; i < letter.sentences.length && i < sentencesRead; i++)
    weighWords(letter.sentences[i] as Sentence, weights);
  const most = Math.max(...weights);
  return lexicon().setOf(
    languages.filter((language, i) => {
      const weight = weights[i] as number;
      return language === 'en' || (weight > 0 && weight >= most * share);
    }),
  );
}

/** A phrase may mean several things in one language; its letters count once. */
function weighWords(sentence: Sentence, weights: number[]): void {
  const { places } = sentence;
  const all = lexicon();
  for (let i = 0; i < places.length; i += 3) {
    const from = places[i + 1] as number;
    const letters = sentence.lettersIn(from, places[i + 2] as number);
    const isFirst = i === 0 || places[i - 2] !== from;
    for (const language of all.languagesAt(places[i] as number))
      if (isFirst || !isCounted(places, i, language))
        weights[language] = (weights[language] as number) + letters;
  }
}

/** Whether the language says the same words in another way, by a stem, that came before. */
function isCounted(places: number[], at: number, language: number): boolean {
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
