import apparatus from 'apparatus';
import bayes from 'bayes';
import type { Labelled } from './records.ts';
import { wordsOf } from './words.ts';

type Judge = (record: Labelled) => boolean | Promise<boolean>;

/** Naive Bayes over word counts, as the package `bayes` has it. */
export async function naiveBayes(examples: Labelled[]): Promise<Judge> {
  const classifier = bayes({ tokenizer: wordsOf });
  for (const { text, label } of examples) await classifier.learn(text, String(label.thankable));
  return async ({ text }) => (await classifier.categorize(text)) === 'true';
}

/**
 * Naive Bayes as `natural` 8 has it: its BayesClassifier is `apparatus` behind a vector that says of every word ever
 * seen whether the text has it. `natural` itself would bring mongoose, pg, redis and 77 MB along. Its stemmer, which
 * knows English alone, is left out.
 */
export function naturalBayes(examples: Labelled[]) {
  const classifier = new apparatus.BayesClassifier();
  const vocabulary = [...new Set(examples.flatMap(({ text }) => wordsOf(text)))];
  for (const { text, label } of examples) {
    const words = new Set(wordsOf(text));
    classifier.addExample(
      vocabulary.map((word) => (words.has(word) ? 1 : 0)),
      String(label.thankable),
    );
  }
  classifier.train();
  const classify = (has: number[]) => classifier.classify(has) === 'true';
  return {
    judge: ({ text }: Labelled) => {
      const words = new Set(wordsOf(text));
      return classify(vocabulary.map((word) => (words.has(word) ? 1 : 0)));
    },
    /** The same answer, with each word looked for along the whole text: `textToFeatures` in natural's classifier.js. */
    judgeAsNaturalDoes: ({ text }: Labelled) => {
      const words = wordsOf(text);
      return classify(vocabulary.map((word) => (words.indexOf(word) > -1 ? 1 : 0)));
    },
  };
}
