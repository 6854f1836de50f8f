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

const signOff =
  /[,،、]$|regards|gr[uü](?:ß|ss)|gruß|cordiale|salut|saludos|cumprimentos|atenciosamente|atentamente|pozdrav|pozdrow|groet|hälsning|hilsen|terveisin|уважением|повагою|поздрав|üdvöz|saygı|với|敬具|よろしく|بالتحيه|تحيات|בברכה/iu;

/** The name under the letter's closing words, on a line of its own. */
export function signedIn(lines: Line[]): string | null {
  const tail = lines.slice(-linesRead);
  for (let i = 1; i < tail.length; i++) {
    const before = tail[i - 1]?.text ?? '';
    const name = (tail[i]?.text.split(/[,|(]|\s[-–—]\s/u)[0] ?? '').trim();
    if (before.length > 40 || !signOff.test(before) || !/^\p{L}+[\p{L}\p{M}.'’-]*\s\S/u.test(name)) continue;
    if (looksLikeName(name)) return name;
  }
  return null;
}
