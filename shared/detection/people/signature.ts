import type { Line } from '../letter.ts';
import { isSamePerson, looksLikeName, type Person } from './names.ts';

const linesRead = 8;

/** The full name that a mail is signed with, near its end: "Jonas Weber", alone on a line or before a comma; the last one counts. */
export function signatureIn(lines: Line[], reader: Person): string | null {
  for (const { text } of lines.slice(-linesRead).reverse()) {
    const name = (text.split(/[,|(]/)[0] ?? '').trim();
    const words = name.split(/\s+/).length;
    if (words < 2 || words > 4 || /[.:!?]$/.test(name) || !looksLikeName(name)) continue;
    if (!isSamePerson({ name, address: null }, reader)) return name;
  }
  return null;
}
