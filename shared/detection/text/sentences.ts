const closing = '"\'”»)';
const [stop, exclamation, question, semicolon, arabicSemicolon] = [0x2e, 0x21, 0x3f, 0x3b, 0x61b];

/** Where a line's sentences begin and end, without the spaces around them. `stops` may each end one. */
export function sentencesIn(line: string, stops: number[]): number[] {
  const bounds: number[] = [];
  let start = 0;
  for (const at of stops) {
    const unit = line.charCodeAt(at);
    if (unit === stop || unit === exclamation || unit === question) {
      const end = endOfMark(line, at);
      if (end === 0) continue;
      add(line, start, end, bounds);
      start = end;
    } else if (unit === semicolon || unit === arabicSemicolon) {
      if (!isSpaceAt(line, at + 1)) continue;
      add(line, start, at, bounds);
      start = at + 2;
    } else {
      add(line, start, at + 1, bounds);
      start = at + 1;
    }
  }
  add(line, start, line.length, bounds);
  return bounds;
}

/** Behind a full stop, if a sentence ends there: after no digit ("1. Restart it") and before a space. 0 if none does. */
function endOfMark(line: string, at: number): number {
  const before = line.charCodeAt(at - 1);
  if (at === 0 || (before >= 0x30 && before <= 0x39) || isSpaceAt(line, at - 1)) return 0;
  let end = at + 1;
  while (end < line.length && closing.includes(line[end] as string)) end++;
  return isSpaceAt(line, end) && !isAbbreviated(line, at, end) ? end : 0;
}

/** "Požadavek č. 7120", "request no. 12": a number follows a short word. */
function isAbbreviated(line: string, at: number, end: number): boolean {
  const next = line.charCodeAt(end + 1);
  if (line.charCodeAt(at) !== stop || next < 0x30 || next > 0x39) return false;
  return isSpaceAt(line, at - 2) || isSpaceAt(line, at - 3);
}

function isSpaceAt(line: string, at: number): boolean {
  const unit = line.charCodeAt(at);
  return unit === 0x20 || (unit >= 9 && unit <= 13) || (unit > 0x7f && /\s/.test(line[at] as string));
}

function add(line: string, from: number, to: number, bounds: number[]): void {
  let [start, end] = [from, to];
  while (start < end && isSpaceAt(line, start)) start++;
  while (end > start && isSpaceAt(line, end - 1)) end--;
  if (end > start) bounds.push(start, end);
}
