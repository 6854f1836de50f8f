import { lexicon } from '../languages/lexicon.ts';
import { wordsOf } from '../text/fold.ts';

const linesRead = 150;
const idForm = /\b[A-Z]{2,10}[-_ ]?\d{2,}/g;

/**
 * The longest run of words that the subject shares with one of the body's lines. Systems print the ticket's title in
 * both, so the run is the title, whatever the language; a run of status words alone ("Ticket closed") is not.
 */
export function spansOfTitle(subject: string, lines: string[]): { words: string[]; text: string | null } {
  const ours = wordsOf(subject).slice(0, 60);
  const places = new Map<string, number[]>();
  for (const [i, word] of ours.entries()) places.set(word.text, [...(places.get(word.text) ?? []), i]);
  const said = lexicon().phrasesIn(ours);
  const known = new Set(said.flatMap(({ from, to }) => range(from, to)));
  for (const { index, 0: id } of subject.matchAll(idForm)) {
    for (const [i, word] of ours.entries()) {
      if (word.start >= index && word.end <= index + id.length) known.add(i);
    }
  }
  const stateHits = said.filter(({ means }) => states.has(means.meaning));
  /** The run tells what happened: it names a ticket and a state, or the subject's only state and little else. */
  const isNotice = (from: number, to: number, unknown: number[]) => {
    const inside = stateHits.filter((hit) => hit.from >= from && hit.to <= to);
    if (inside.length === 0) return false;
    const content = unknown.filter(
      (i) => (ours[i]?.text.length ?? 0) > 3 || !spaced.test(ours[i]?.text ?? ''),
    );
    const numbered = range(from, to).some((i) => /^\d+$/.test(ours[i]?.text ?? ''));
    if (inside.length === stateHits.length && content.length < (numbered ? 4 : 2)) return true;
    return said.some((hit) => hit.means.meaning === 'ticket' && hit.from >= from && hit.to <= to);
  };
  let best = { from: 0, to: 0, weight: 0 };
  for (const line of lines.slice(0, linesRead)) {
    const theirs = wordsOf(line.slice(0, 600));
    for (let at = 0; at < theirs.length; at++) {
      for (const from of places.get(theirs[at]?.text ?? '') ?? []) {
        if (at > 0 && from > 0 && theirs[at - 1]?.text === ours[from - 1]?.text) continue;
        let to = from;
        while (to < ours.length && ours[to]?.text === theirs[at + to - from]?.text) to++;
        const split = stateHits.find((hit) => hit.from < to && hit.to > to && hit.from > from);
        if (split) to = split.from;
        const unknown = range(from, to).filter((i) => !known.has(i) && !/^\d+$/.test(ours[i]?.text ?? ''));
        const weight =
          !isWorth(unknown.map((i) => ours[i]?.text ?? '')) || isNotice(from, to, unknown) ? 0 : to - from;
        if (weight > best.weight) best = { from, to, weight };
      }
    }
  }
  const words = ours.slice(best.from, best.to);
  if (words.length < 2) return { words: [], text: null };
  const text = subject.slice(words[0]?.start, words.at(-1)?.end);
  return { words: words.map((word) => word.text), text };
}

const states = new Set(['solved', 'closed', 'unhelped', 'reopened', 'opened', 'assigned', 'updated']);
/** Enough unknown letters for a title; scripts without spaces say more with fewer. */
const isWorth = (unknown: string[]) =>
  unknown.reduce((sum, word) => sum + (spaced.test(word) ? word.length : word.length * 2), 0) >= 6;
const spaced = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}]+$/u;
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
