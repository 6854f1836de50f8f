import { looksLikeName } from '../people/names.ts';

const cut = /^(?:--|__|—|–)\s*$/;

/** The name under a mail, when it ends the way people end letters: a short line, then the name on a line of its own. */
export function signedBy(lines: string[]): string | null {
  const tail = lines.slice(-12);
  for (let i = 1; i < tail.length; i++) {
    const before = tail[i - 1] ?? '';
    const name = nameOf(tail[i] ?? '');
    const closes = cut.test(before) || (before.length < 40 && /[,،、]\s*$/.test(before));
    if (name && closes) return name;
  }
  return null;
}

function nameOf(line: string): string | null {
  const name = line.split(/\s*[|,;(]|\s[-–—]\s/u)[0]?.trim() ?? '';
  return looksLikeName(name) ? name : null;
}
