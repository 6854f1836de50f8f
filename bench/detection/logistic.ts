import type { Labelled } from './records.ts';
import { wordsOf } from './words.ts';

const places = 1 << 16;
const epochs = 12;
const stepSize = 0.2;
const keep = 1e-5;

/** FNV-1a, folded to a place in the table. */
function placeOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < feature.length; i++) hash = Math.imul(hash ^ feature.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 16)) & (places - 1);
}

/** Words, pairs of words, and the words of the subject once more by themselves: each a place, once. */
function placesOf({ text, subject }: Labelled): number[] {
  const words = wordsOf(text);
  const found = new Set<number>();
  words.forEach((word, i) => {
    found.add(placeOf(word));
    if (i > 0) found.add(placeOf(`${words[i - 1]} ${word}`));
  });
  for (const word of wordsOf(subject)) found.add(placeOf(`subject ${word}`));
  return [...found];
}

const logistic = (x: number) => 1 / (1 + Math.exp(-x));

/** Logistic regression over hashed words: AdaGrad, a little decay, both classes weighing the same. */
export function logisticRegression(examples: Labelled[]): (record: Labelled) => boolean {
  const weights = new Float64Array(places);
  const travelled = new Float64Array(places).fill(1e-8);
  let bias = 0;
  const thankable = examples.filter(({ label }) => label.thankable).length;
  const weightOf = (yes: boolean) =>
    examples.length / 2 / Math.max(1, yes ? thankable : examples.length - thankable);
  const scoreOf = (at: number[]) =>
    bias + at.reduce((sum, place) => sum + (weights[place] ?? 0), 0) / Math.sqrt(at.length + 1);
  const lessons = examples.map((record) => ({ at: placesOf(record), yes: record.label.thankable }));
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = 0; i < lessons.length; i++) {
      // A stride that shares no factor with the length visits every lesson once, in mixed order and without chance.
      const lesson = lessons[(i * 7919 + epoch) % lessons.length];
      if (!lesson) continue;
      const { at, yes } = lesson;
      const error = (logistic(scoreOf(at)) - (yes ? 1 : 0)) * weightOf(yes);
      bias -= 0.05 * error;
      for (const place of at) {
        const gradient = error / Math.sqrt(at.length + 1) + keep * (weights[place] ?? 0);
        travelled[place] = (travelled[place] ?? 0) + gradient * gradient;
        weights[place] = (weights[place] ?? 0) - (stepSize * gradient) / Math.sqrt(travelled[place] ?? 1);
      }
    }
  }
  return (record) => scoreOf(placesOf(record)) > 0;
}
