import type { Catalogue } from '../text/text.ts';
import type { How, MadePossible, Occasion, Tone } from './chips.ts';

/** What is known about the help. Titles and names are other people's words. What is optional is left unsaid. */
export interface NoteFacts {
  helper: string;
  sender: string;
  title: string | null;
  ticketId: string | null;
  /** False when someone is thanked by hand: then no problem is known to be solved. */
  solved: boolean;
  how: How[];
  madePossible: MadePossible[];
  /** Default `ticket`. For `project` the title is the project's name. */
  occasion?: Occasion;
  /** Display names of the others who helped; all are greeted. */
  coHelpers?: string[];
  /** Greets “and the team” too. */
  andTeam?: boolean;
  /** What the sender signs with, in place of the first name. */
  signature?: string;
  /** ISO instants; together they say for how long it hurt. */
  openedAt?: string | null;
  resolvedAt?: string | null;
  /** About how many hours `time-back` gave back. */
  hours?: number;
  /** What `on-time` was about, payroll or the books' closing; read from the title when not given. */
  due?: 'payroll' | 'closing';
  invitation?: Invitation;
}

/** Where and when a treat is. */
export interface Invitation {
  /** A name of `treats`, or the sender's words in the note's language. */
  treat: string;
  /** ISO date, `2026-11-26`. */
  day: string;
  /** The sender's words, for example “Kitchen, second floor”. */
  place?: string;
}

export interface NoteOptions {
  /** BCP 47; chooses plurals and list punctuation. */
  language: string;
  /** `shared/text/<language>/notes.json`, one of `noteLanguages`; only this one need be loaded. */
  catalogue: Catalogue;
  /** Words for keys that the catalogue lacks; none does. */
  english?: Catalogue;
  seed: number;
  /** Default `warm`. */
  tone?: Tone;
  /** Earlier notes to the same person, newest first: what they said is not said again soon. */
  before?: string[];
}

export interface ComposedNote {
  subject: string;
  text: string;
  language: string;
  /** False when nothing is said that only this helper did; `isEmptyPraise` asks the same of edited words. */
  specific: boolean;
}

/** The seam: whatever else writes notes one day has this shape. */
export type NoteComposer = (facts: NoteFacts, options: NoteOptions) => ComposedNote;
