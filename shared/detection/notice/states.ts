import type { Spoken } from '../languages/lexicon.ts';
import type { Sentence } from '../letter.ts';

/** Where a ticket stands, as far as a word says. */
export type State = 'solved' | 'closed' | 'unhelped' | 'reopened' | 'pending' | 'open';

const states = new Set<string>([
  'solved',
  'done',
  'closed',
  'unhelped',
  'reopened',
  'pending',
  'open',
  'assigned',
  'opened',
]);
const stateOf = (meaning: string): State => {
  if (meaning === 'done') return 'solved';
  return meaning === 'assigned' || meaning === 'opened' ? 'open' : (meaning as State);
};

export interface StateHit {
  state: State;
  hit: Spoken;
}

/** The state words of what is said, in their order; of those that overlap, the longest ("closed as duplicate") counts. */
export function statesIn(said: Spoken[]): StateHit[] {
  const hits = said
    .filter((hit) => states.has(hit.means.meaning))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: Spoken[] = [];
  for (const hit of hits) {
    const rivals = kept.filter((other) => other.from < hit.to && hit.from < other.to);
    if (rivals.some((other) => other.to - other.from >= hit.to - hit.from)) continue;
    for (const rival of rivals) kept.splice(kept.indexOf(rival), 1);
    kept.push(hit);
  }
  return kept.map((hit) => ({ state: stateOf(hit.means.meaning), hit }));
}

/** What stands between an old state and a new one. */
export const arrow = /->|=>|→|➔|➜|⇒|»|›|>>|&gt;/u;

/** "Closed (was In progress)": what stands in round brackets is not the state that it ends in. */
function isAside({ text, words }: Sentence, hit: Spoken): boolean {
  const before = text.slice(0, words[hit.from]?.start);
  return before.lastIndexOf('(') > before.lastIndexOf(')') && text.indexOf(')', words[hit.to - 1]?.end) >= 0;
}

/** "Estado: de «Pechada» a «En curso»": of the states in quotes, the last is the new one. */
export function isQuotedFirst({ text, words }: Sentence, hit: Spoken): boolean {
  const quotes = [...text.matchAll(/[«„“"'‘]([^«»„“”"'‘’]{2,40})[»“”"'’]/gu)];
  const start = words[hit.from]?.start ?? 0;
  const at = quotes.findIndex(({ index, 0: all }) => start >= index && start < index + all.length);
  return at >= 0 && at < quotes.length - 1;
}

const cased = /^\p{Lu}/u;

/**
 * "Status changed from Closed to Simmering": the only state that we know is the old one, when behind it stands a word
 * that nobody explains, written like a state: with a capital, or in quotes.
 */
function isOldState({ text, words, said }: Sentence, label: Spoken, state: Spoken): boolean {
  const known = (at: number) => said.some(({ from, to }) => from <= at && at < to);
  const after = Math.max(state.to, label.to);
  const by = said.find(
    ({ means, from }) => from >= after && (means.meaning === 'by' || means.meaning === 'solver'),
  );
  const rest = text.slice(words[after - 1]?.end);
  const end = (words[after - 1]?.end ?? 0) + (/[.,;(]|$/u.exec(rest)?.index ?? 0);
  return words.some(({ start }, at) => {
    if (at < after || at >= (by?.from ?? words.length) || start > end || known(at)) return false;
    return cased.test(text.slice(start)) || /["'“„«»‘]/u.test(text[start - 1] ?? '');
  });
}

/** "Status changed from open to resolved", "State: open -> closed": the state that a change ends in, named last. */
export function changeIn(sentence: Sentence, languages: Set<string>): StateHit | null {
  if (sentence.asks) return null;
  const own = sentence.saidIn(languages);
  const label = own.find(({ means }) => means.meaning === 'status');
  if (!label || sentence.length - label.to >= 60) return null;
  const found = statesIn(own).filter(
    ({ hit }) =>
      (hit.to <= label.from || hit.from >= label.to) &&
      !isAside(sentence, hit) &&
      !isQuotedFirst(sentence, hit),
  );
  const last = found.at(-1);
  if (!last) return null;
  if (found.length > 1 || arrow.test(sentence.text)) return last;
  const changed = own.some(
    ({ means, from, to }) => means.meaning === 'changed' && (to <= last.hit.from || from >= last.hit.to),
  );
  const denied = own.some(({ means, from }) => means.meaning === 'unless' && from < last.hit.from);
  return changed && !denied && !isOldState(sentence, label, last.hit) ? last : null;
}
