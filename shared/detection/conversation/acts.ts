import type { Heard, Meaning } from './phrases.ts';
import type { Sentence } from './talk.ts';

/** What a turn does in a conversation about a problem. */
export interface Acts {
  /** How sure its writer is that it works: 3 and more is sure, 1 is so only with thanks. */
  works: number;
  worksIn: Sentence | null;
  thanks: Sentence | null;
  praises: boolean;
  trying: Sentence | null;
  broken: Sentence | null;
  myself: boolean;
  /** It asks for help: a question, or words of trouble. */
  asks: Sentence | null;
  troubled: boolean;
  /** It names what people in IT look after. */
  technical: boolean;
  /** It names what they look after and others too. */
  vague: boolean;
  /** Nobody but a rescued person thanks like this. */
  hails: boolean;
  /** A helper tells of a repair: 2 for "I have reset it", 4 with "it should work now". */
  repair: number;
  repairIn: Sentence | null;
  welcomes: boolean;
}

const sure = 3;
const maybe = 1;
const gapWords = 8;
/** "Works" in a long sentence tells of something else. */
const shortSentence = 12;
/** Who confirms says so at once. */
const earlySentences = 12;
/** What parts the clauses of a sentence. */
export const clauseEnd = /[,;:()–—，、；：؛،]|\s-\s|\.\./u;

/** What the sentences of a turn do. */
export function actsOf(sentences: Sentence[]): Acts {
  const acts: Acts = {
    works: 0,
    worksIn: null,
    thanks: null,
    praises: false,
    trying: null,
    broken: null,
    myself: false,
    asks: null,
    troubled: false,
    technical: false,
    vague: false,
    hails: false,
    repair: 0,
    repairIn: null,
    welcomes: false,
  };
  let told = false;
  let promised = false;
  for (const [i, sentence] of sentences.entries()) {
    const has = (meaning: Meaning) => sentence.heard.some((hit) => hit.meaning === meaning);
    if ((has('thanks') || has('hail')) && !sentence.asks) acts.thanks ??= sentence;
    acts.hails ||= has('hail') && !sentence.asks;
    acts.technical ||= has('thing');
    acts.vague ||= has('vague');
    acts.praises ||= has('praise') && !sentence.asks;
    acts.myself ||= has('myself');
    acts.welcomes ||= has('welcome');
    if (has('trying')) acts.trying ??= sentence;
    if (has('problem')) {
      acts.troubled = true;
      acts.asks ??= sentence;
    }
    if (sentence.asks) acts.asks ??= sentence;
    const works = i < earlySentences ? worksIn(sentence) : 0;
    if (works > acts.works) {
      acts.works = works;
      acts.worksIn = sentence;
      acts.broken = null;
    }
    if (has('broken') && works < sure) acts.broken ??= sentence;
    const isTold = tellsRepair(sentence);
    const isPromised = promisesRepair(sentence);
    if (isTold) acts.repairIn ??= sentence;
    told ||= isTold;
    promised ||= isPromised;
  }
  // "That should work, try again" alone is advice: nobody has repaired anything yet.
  acts.repair = told ? 2 + (promised ? 2 : 0) : 0;
  if (acts.broken || (acts.works < sure && acts.trying)) acts.works = 0;
  return acts;
}

const tellsOfIt = new Set<Meaning>(['works', 'fine', 'again']);

/** "It works now": unless the clause denies, asks or wishes it; less when a "but" follows. */
function worksIn(sentence: Sentence): number {
  if (sentence.asks) return 0;
  const { heard } = sentence;
  let best = 0;
  for (const hit of heard) {
    if (!tellsOfIt.has(hit.meaning)) continue;
    if (hit.meaning !== 'works' && sentence.words.length > shortSentence) continue;
    const speaks = (other: Heard) => other.language === hit.language || other.language === 'en';
    const denied = heard.some(
      (other) =>
        speaks(other) &&
        (((other.meaning === 'unless' || other.meaning === 'broken') && inOneClause(sentence, hit, other)) ||
          other.meaning === 'myself' ||
          (other.meaning === 'trying' && other.from < hit.from)),
    );
    if (denied) continue;
    const but = heard.some((other) => other.meaning === 'but' && speaks(other) && other.from >= hit.to);
    // "It prints again": neither "prints" nor "again" says so alone.
    const isBoth =
      hit.meaning === 'fine' &&
      heard.some((other) => other.meaning === 'again' && speaks(other) && inOneClause(sentence, hit, other));
    best = Math.max(best, (hit.meaning === 'works' || isBoth ? sure : maybe) - (but ? 2 : 0));
  }
  return best;
}

function inOneClause({ text, words }: Sentence, a: Heard, b: Heard): boolean {
  const [first, second] = a.from <= b.from ? [a, b] : [b, a];
  const between = text.slice(words[first.to - 1]?.end, words[second.from]?.start);
  return !clauseEnd.test(between);
}

/** "I have reset it." */
function tellsRepair(sentence: Sentence): boolean {
  const { heard } = sentence;
  return heard.some((hit) => {
    if (hit.meaning !== 'did' && hit.meaning !== 'done') return false;
    // "I reset it, could you try again?" asks for a try, not whether it was reset.
    if (sentence.asks && !heard.some(({ meaning, from }) => meaning === 'should' && from >= hit.to))
      return false;
    const told =
      hit.meaning === 'did' || opensClause(sentence, hit) || heard.some((by) => leadsTo(by, hit, sentence));
    return told && !isDenied(sentence, hit);
  });
}

const leadsTo = (by: Heard, done: Heard, sentence: Sentence): boolean =>
  by.meaning === 'by' &&
  by.language === done.language &&
  by.to <= done.from &&
  done.from - by.to <= gapWords &&
  inOneClause(sentence, by, done);

/** "Unlocked", "had to reset it": who did it goes without saying. */
const opensClause = ({ text, words }: Sentence, { from }: Heard): boolean =>
  from === 0 || clauseEnd.test(text.slice(words[from - 1]?.end, words[from]?.start));

/** "It should work now, please try again." */
const promisesRepair = (sentence: Sentence): boolean =>
  sentence.heard.some(({ meaning }) => meaning === 'should');

const isDenied = (sentence: Sentence, hit: Heard): boolean =>
  sentence.heard.some(
    (other) =>
      (other.meaning === 'broken' || (other.meaning === 'unless' && other.to <= hit.from)) &&
      (other.language === hit.language || other.language === 'en') &&
      inOneClause(sentence, hit, other),
  );
