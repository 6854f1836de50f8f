import type { Confirmation } from './confirmation.ts';
import { isMe, isOther, isToMe, type Reading, type ReadTurn } from './reading.ts';
import type { Speaker } from './talk.ts';

/** Who helped, and whether I named that person when I thanked or confirmed. */
export interface FoundHelper {
  speaker: Speaker;
  named: boolean;
}

const rareLength = 3;
const afterFailure = 0.3;

/**
 * The one whose answer solved it: whom I named with my thanks; else whose mail I answered; else whose answer before
 * that is told to me, isn't a mere question, and shares words with what I said worked.
 */
export function helperOf(confirmation: Confirmation, reading: Reading): FoundHelper | null {
  const scores = scoresUntil(confirmation, reading);
  const best = (speakers: Speaker[]) =>
    speakers.reduce<Speaker | null>(
      (top, speaker) => (!top || (scores.get(speaker) ?? 0) > (scores.get(top) ?? 0) ? speaker : top),
      null,
    );
  const named = best(namedIn(confirmation, reading).filter((speaker) => scores.has(speaker)));
  if (named) return { speaker: named, named: true };
  const answered = confirmation.at.turn.answers?.speaker;
  if (answered && !answered.mine && !answered.machine) return { speaker: answered, named: true };
  const speaker = best([...scores.keys()]);
  return speaker && { speaker, named: false };
}

function namedIn({ at, thanked }: Confirmation, { names }: Reading): Speaker[] {
  for (const turn of thanked && thanked !== at ? [at, thanked] : [at]) {
    const spoken = turn.turn.sentences.filter(
      ({ heard, first }, i) =>
        i === 0 ||
        first ||
        heard.some(({ meaning }) => meaning === 'thanks' || meaning === 'works' || meaning === 'fine'),
    );
    const said = spoken.flatMap(({ words, heard }, i) => {
      const texts = words.map(({ text }) => text);
      const telling = heard.some(({ meaning }) => meaning === 'thanks' || meaning === 'praise');
      return names.named(telling ? texts : texts.slice(0, i === 0 ? 4 : 0));
    });
    const people = [...turn.to, ...said].filter((speaker) => !speaker.mine && !speaker.machine);
    if (people.length > 0) return [...new Set(people)];
  }
  return [];
}

/** How much each of the others had to do with my problem until I confirmed; answers that failed count less. */
function scoresUntil(confirmation: Confirmation, reading: Reading): Map<Speaker, number> {
  const scores = new Map<Speaker, number>();
  const words = rareWords(confirmation.at, reading);
  for (const turn of reading.turns.slice(0, confirmation.at.at)) {
    if (isMe(turn) && turn.acts.broken) {
      for (const [speaker, score] of scores) scores.set(speaker, score * afterFailure);
    }
    if (!isOther(turn)) continue;
    const { acts, to } = turn;
    const elsewhere = to.length > 0 && !to.some((speaker) => speaker.mine);
    const answer = turn.turn.sentences.some(({ asks, words: said }) => !asks && said.length > 2);
    const shared = turn.turn.sentences.some((sentence) => sentence.words.some(({ text }) => words.has(text)));
    const weight =
      (answer ? 2 : 0.5) +
      (isToMe(turn, reading) ? 1 : 0) +
      acts.repair +
      (shared ? 4 : 0) +
      // Of two alike, the later answer.
      turn.at / 1000;
    scores.set(turn.speaker, (scores.get(turn.speaker) ?? 0) + (elsewhere ? weight / 10 : weight));
  }
  return scores;
}

/** Words of the confirmation that only one of the others had used, and not I: they point at the answer. */
function rareWords({ turn }: ReadTurn, { turns, talk }: Reading): Set<string> {
  const words = new Set<string>();
  for (const sentence of turn.sentences) {
    sentence.words.forEach(({ text }, i) => {
      const isPhrase = sentence.heard.some(({ from, to }) => from <= i && i < to);
      if (!isPhrase && text.length >= rareLength) words.add(text);
    });
  }
  const known = turns.filter(isMe).flatMap((mine) => (mine.turn === turn ? [] : mine.turn.sentences));
  for (const { words: said } of known) for (const { text } of said) words.delete(text);
  const users = new Map<string, Speaker>();
  for (const { speaker, turn: other } of turns.filter(isOther)) {
    for (const { words: said } of other.sentences) {
      for (const { text } of said) {
        if (!words.has(text)) continue;
        if ((users.get(text) ?? speaker) !== speaker) words.delete(text);
        users.set(text, speaker);
      }
    }
  }
  for (const { name } of talk.speakers)
    for (const part of (name ?? '').toLowerCase().split(/[^\p{L}\p{N}]+/u)) words.delete(part);
  return words;
}
