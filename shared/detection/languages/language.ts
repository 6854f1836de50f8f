/**
 * What one language says about tickets: phrases by meaning, parted by commas. A `*` ends a word whose endings vary
 * (`resol*`). Phrases are matched without regard to case; scripts without spaces match inside compounds.
 */
export interface Language {
  /** What a request is called: ticket, request, incident, issue. */
  ticket?: string;
  /** Those of the words for a ticket that other talk uses too (issue, case): they need a number or "your" beside them. */
  vague?: string;
  /** Ties such a word to the reader: your, this, the following. */
  yours?: string;
  /** Other trades whose requests are closed and completed too: order, refund, build. */
  elsewhere?: string;
  /** Addressed to many, or told by a machine: all staff, status page, alert. */
  everyone?: string;
  /** A person solved it: resolved, solved, fixed, completed, done. */
  solved?: string;
  /** Solved as a status or in brackets, where a whole sentence would be too vague: done, complete. */
  done?: string;
  /** It was closed, which alone doesn't say that it was solved. */
  closed?: string;
  /** Beside a status word: it hasn't happened, or only may: not, will be, if, once, please. */
  unless?: string;
  /** The same, but behind the status word, in languages whose verb or negation comes last. */
  unlessAfter?: string;
  /** Closed for no good reason: rejected, cancelled, merged, duplicate, withdrawn, for lack of an answer. */
  unhelped?: string;
  /** It was closed because the asker didn't answer; says so in any sentence, with a ticket named or not. */
  silence?: string;
  reopened?: string;
  opened?: string;
  assigned?: string;
  pending?: string;
  updated?: string;
  /** What happens to a status: changed, set, moved. */
  changed?: string;
  /** States that are none of the above: open, new, in progress. */
  open?: string;
  /** Asks how the service was. */
  survey?: string;
  /** Time limits and reminders. */
  warning?: string;
  /** Says that the reader is the agent: assigned to you, your queue. */
  mine?: string;
  /** Begins a clause that says that the reader did it, where the verb's parts stand apart: Sie haben … gelöst. */
  youDid?: string;
  /** Field labels, matched as a whole label: `Status`, `Resolved by`. */
  labels?: Partial<Record<Label, string>>;
  /** Stands before the one who did it: by, von, par. */
  by?: string;
  /** Stands after the one who did it: 님이, tarafından. */
  byAfter?: string;
  /** A helper tells of a repair: I have fixed, should work now. */
  repaired?: string;
  /** It still doesn't work. */
  broken?: string;
}

export type Label = 'status' | 'solver' | 'helper' | 'solution' | 'title' | 'number' | 'asker';

/** The meanings a phrase can have in running text. */
export type Meaning = Exclude<keyof Language, 'labels'>;

/** The phrases of one meaning. */
export const phrasesOf = (list: string): string[] => list.split(',').map((phrase) => phrase.trim());
