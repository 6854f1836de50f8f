import { tidy } from '../text/fold.ts';

/** What a form found: the ticket's id, when the form has an `{id}`. */
export interface FormMatch {
  id: string | null;
}

const part = /\{(id|word|any)\}/;
const idAt = /[\p{L}\p{N}](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}])?/uy;
const wordAt = /[\p{L}\p{N}_.-]+/uy;
const triesLimit = 8;

/** A line made ready for many forms. */
export interface FormLine {
  text: string;
  lower: string;
}

export function formLine(line: string): FormLine {
  const text = tidy(line).slice(0, 500);
  return { text, lower: text.toLowerCase() };
}

/** A form taken apart: text, the name of a placeholder, text, … */
export type Form = string[];

export const formOf = (form: string): Form => tidy(form).toLowerCase().split(part);

/**
 * A form is plain text with `{id}` (letters and digits with at least one digit), `{word}` and `{any}` (whatever comes before
 * the form's next text). It may stand anywhere in a line. There is no backtracking: each piece takes what it can and
 * the next goes on behind it, so that a form from an administrator cannot cost more than a few passes over the line.
 */
export function matchForm(pieces: Form, { text, lower }: FormLine): FormMatch | null {
  const first = pieces[0] ?? '';
  if (lower.length !== text.length) return lower.includes(first) && pieces.length === 1 ? { id: null } : null;
  let start = 0;
  for (let tries = 0; tries < triesLimit; tries++) {
    const at = lower.indexOf(first, start);
    if (at < 0) return null;
    const found = matchRest(pieces, text, lower, at + first.length);
    if (found) return found;
    start = at + 1;
  }
  return null;
}

function matchRest(pieces: string[], text: string, lower: string, from: number): FormMatch | null {
  let at = from;
  let id: string | null = null;
  for (let i = 1; i < pieces.length; i += 2) {
    const next = pieces[i + 1] ?? '';
    if (pieces[i] === 'any') {
      const found = lower.indexOf(next, at);
      if (found < 0) return null;
      at = found + next.length;
      continue;
    }
    const pattern = pieces[i] === 'id' ? idAt : wordAt;
    pattern.lastIndex = at;
    let taken = pattern.exec(text)?.[0];
    if (!taken) return null;
    // A word may itself hold the text that the form goes on with: "help-desk-12" for "{word}-{id}".
    const inner = next && pieces[i] === 'word' ? taken.toLowerCase().lastIndexOf(next) : -1;
    if (inner > 0) taken = taken.slice(0, inner);
    if (pieces[i] === 'id') {
      if (!/\d/.test(taken)) return null;
      id = taken;
    }
    at += taken.length;
    if (!lower.startsWith(next, at)) return null;
    at += next.length;
  }
  return { id };
}
