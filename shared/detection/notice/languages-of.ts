import { lexicon } from '../languages/lexicon.ts';
import type { Letter, Sentence } from '../letter.ts';

/** A footer or a disclaimer is often in another language, and longer than the notice. */
const linesRead = 20;
const share = 0.6;
const fewLetters = 5;
/** With this share of English's own letters, a language is the notice's even where English is longer. */
const ownShare = 0.25;

/** By language: the letters of its phrases, and of those that English doesn't have, where each phrase counts once. */
interface Weights {
  all: number[];
  own: number[];
  english: number;
  seen: Set<number>;
}

/**
 * The languages that a mail is most likely written in: those whose phrases cover most of it. English always counts,
 * because systems are often half translated. Keeps a word of one language from meaning something in another.
 */
export function languagesOf(letter: Letter): Set<string> {
  const { languages } = lexicon();
  const none = languages.map(() => 0);
  const weights = { all: none, own: [...none], english: languages.indexOf('en'), seen: new Set<number>() };
  for (const sentence of letter.sentences) {
    if (sentence.line >= linesRead) break;
    weighWords(sentence, weights);
  }
  const { all, own, english } = weights;
  const ofEnglish = own[english] as number;
  own[english] = 0;
  const most = Math.max(...all) * share;
  const mostOwn = Math.max(fewLetters, Math.max(...own) * share, ofEnglish * ownShare);
  return lexicon().setOf(
    languages.filter(
      (_, i) =>
        i === english ||
        ((all[i] as number) > 0 && ((all[i] as number) >= most || (own[i] as number) >= mostOwn)),
    ),
  );
}

/** A phrase may mean several things in one language; its letters count once. */
function weighWords(sentence: Sentence, { all, own, english, seen }: Weights): void {
  const { places } = sentence;
  const known = lexicon();
  for (let i = 0; i < places.length; i += 3) {
    const phrase = places[i] as number;
    const from = places[i + 1] as number;
    const letters = sentence.lettersIn(from, places[i + 2] as number);
    const isFirst = i === 0 || places[i - 2] !== from;
    const speak = known.languagesAt(phrase);
    const isNew = !seen.has(phrase);
    seen.add(phrase);
    const isShared = speak.includes(english) && speak.length > 1;
    for (const language of speak) {
      if (!isFirst && isCounted(places, i, language)) continue;
      all[language] = (all[language] as number) + letters;
      if (isNew && !isShared) own[language] = (own[language] as number) + letters;
    }
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
