import { fold } from '../text/fold.ts';
import { wordsOf } from '../text/words.ts';
import { bareLetters, isSamePerson, type Person } from './names.ts';

/** How a system calls its reader where somebody else would have a name. */
const pronouns = new Set(
  'you me myself yourself ihnen sie dir ich moi vous toi usted tú yo mí você eu voi lei te io jij u ik ty ja pan pani вы вам я мне ви ty já vy du dig deg mig meg sinä minä te én ön sen siz ben あなた 自分 本人 나 본인 您 你 我 أنت أنا'.split(
    ' ',
  ),
);

const partsOf = (name: string): string[] => wordsOf(bareLetters(name)).map(({ text }) => fold(text));

/**
 * Whether somebody whom a notice names is its reader: the same person, or their name in one of the shorter ways that
 * systems write it (“H. Brooks”, “hbrooks”, “Helena”, “You”). Somebody else with that short name is rare.
 */
export function isReader(person: Person, reader: Person): boolean {
  if (isSamePerson(person, reader)) return true;
  const { name } = person;
  if (!name || !reader.name || (person.address && reader.address)) return false;
  if (pronouns.has(name.toLowerCase())) return true;
  const [said, own] = [partsOf(name), partsOf(reader.name)];
  if (said.length === 0 || own.length < 2) return false;
  if (said.length === 1) return isShort(said[0] as string, own);
  return covers(own, said) || (said[0] === own[0] && covers(said, own));
}

/** The first or the last name alone, or a login made of an initial and a name. */
function isShort(said: string, own: string[]): boolean {
  const [first, last] = [own[0] as string, own.at(-1) as string];
  const logins = [
    first[0] + last,
    first + last[0],
    last + first[0],
    last[0] + first,
    first + last,
    last + first,
  ];
  return [first, last, ...logins].includes(said);
}

/** Every part stands among the others, at least one of them in full. */
function covers(all: string[], parts: string[]): boolean {
  const left = [...all];
  let full = 0;
  for (const part of parts) {
    const exact = left.indexOf(part);
    const at = exact >= 0 ? exact : left.findIndex((word) => part.length === 1 && word.startsWith(part));
    if (at < 0) return false;
    if (exact >= 0) full++;
    left.splice(at, 1);
  }
  return full > 0;
}
