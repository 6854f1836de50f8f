import { lexicon } from '../languages/lexicon.ts';
import { beyondAscii, fold, tidy } from '../text/fold.ts';
import { Words, wordsOf } from '../text/words.ts';
import type { Me } from '../types.ts';

export interface Person {
  name: string | null;
  address: string | null;
}

const deskWords =
  /(?:^|[^\p{L}])(?:support|help\s*-?desk|service\s*-?desk|desk|team|it|admin|administrator|system|noreply|no-reply|do-?not-?reply|notification|notifications|mailer|daemon|hotline|office|group|bot|info|service|services|operations|postmaster|root|nobody|none|unassigned|everyone|staff|customer|client|user|agent|department|queue|level|anonymous|automation|automatic|workflow|robot|kundenservice|soporte|supporto|suporte|assistance|n\/a)(?:[^\p{L}]|$)/iu;
const nobody =
  /^(?:[-–—.?\s]*|nil|null|n\/a|no one|not assigned|niemand|keine[rs]?|personne|nadie|nessuno|ningu[eé]m|никто|нет|-|未割り当て|未分配|未指派|なし|無|无)$/iu;
const particles = new Set(
  'de da do dos das del della di du van von der den ter ten la le el al bin bint ibn ben y e zu af av'.split(
    ' ',
  ),
);
const address = /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}.-]{1,190}\.[\p{L}\p{N}-]{2,24}/u;

/** A person from a field's value or a display name: "Ana Duarte <ana@…>", "Duarte, Ana", "ana.duarte", an address. */
export function personIn(text: string): Person | null {
  const value = tidy(text).slice(0, 200).trim();
  const mail = address.exec(value)?.[0].toLowerCase() ?? null;
  const bare = value
    .replace(/<[^>]*>?|\([^)]*\)?|\[[^\]]*\]?|mailto:\S+/g, ' ')
    .replace(address, ' ')
    .split(/[;|/\t]|\s[-–—]\s|,\s(?=\p{Lu}[\p{L}'’-]+\s\p{Lu})/u)[0]
    ?.replace(/^[\s"'“”„«»:*#@]+|[\s"'“”„«»:*.,]+$/gu, '')
    .replace(/\s+/g, ' ');
  const name = bare && looksLikeName(bare) ? bare : null;
  return name || (mail && !isDesk(mail.split('@')[0] ?? '')) ? { name, address: mail } : null;
}

/** At most five words, no digits, not a desk, a role or a status. */
export function looksLikeName(text: string): boolean {
  if (text.length < 2 || text.length > 60 || nobody.test(text) || deskWords.test(text)) return false;
  if (/[\d@:;!?=<>{}[\]#%&+*]/.test(text.replace(/^[a-z][a-z0-9._-]{1,30}$/, 'login'))) return false;
  const words = text.split(/[\s,]+/).filter(Boolean);
  if (words.length > 5) return false;
  const cased = /\p{Lu}/u.test(text) || /^[a-z][a-z0-9._-]{1,30}$/.test(text);
  const uncasedScript = /[\p{Lo}\p{Script=Georgian}]/u.test(text);
  if (!cased && !uncasedScript) return false;
  if (
    !uncasedScript &&
    words.some((word) => /^\p{Ll}/u.test(word) && words.length > 1 && !particles.has(word.toLowerCase()))
  )
    return false;
  return !isStatusWord(text);
}

function isStatusWord(text: string): boolean {
  const words = new Words(text);
  const places = lexicon().placesAt(words, 0);
  return places.some(
    (place, i) =>
      i % 3 === 0 &&
      places[i + 2] === words.length &&
      lexicon()
        .meansAt(place)
        .some(({ meaning }) => meaning !== 'by'),
  );
}

export const isDesk = (text: string): boolean =>
  deskWords.test(text.replaceAll(/[._-]/g, ' ')) || deskWords.test(text);

/** Without accents, which writers leave out. */
export const bareLetters = (text: string): string =>
  beyondAscii.test(text) ? tidy(text).normalize('NFD').replace(/\p{M}/gu, '') : text;

const nameKey = (name: string) =>
  wordsOf(bareLetters(name))
    .map((word) => fold(word.text))
    .sort()
    .join(' ');

/** Names are the same whatever the order of their parts; an address decides when both are known. */
export function isSamePerson(a: Person, b: Person): boolean {
  if (a.address && b.address) return a.address.toLowerCase() === b.address.toLowerCase();
  if (a.name && b.name && nameKey(a.name) === nameKey(b.name)) return true;
  const login = (who: Person) => nameKey((who.address ?? '').split('@')[0] ?? '');
  return (
    (a.name !== null && b.address !== null && nameKey(a.name) === login(b)) ||
    (b.name !== null && a.address !== null && nameKey(b.name) === login(a))
  );
}

export const meAsPerson = (me: Me): Person => ({ name: me.name || null, address: me.address || null });

const particle =
  '(?:de|da|do|dos|das|del|della|di|du|van|von|der|den|ter|la|le|el|al|bin|bint|ibn|ben|y|e|zu|af|av)';
// Particles of a script without case stick to a name: 님이, さん.
const capital = "\\p{Lu}[\\p{Lu}\\p{Ll}\\p{Lt}\\p{Lm}\\p{M}'’.-]*";
const run = `${capital}(?: +(?:${particle} +){0,2}${capital}){0,3}`;
// Letters without case; Georgian has them by the book, but nobody writes names with them.
const uncased = '[\\p{Lo}\\p{M}\\p{Script=Georgian}]';
/** "Sommer, Ute", where nothing but the sentence's end or a bracket follows. */
const lastFirst = `${capital}, ${capital}(?=\\s*(?:[.(<;]|$))`;
const nameHere = new RegExp(
  `^[\\s:"'“”„«»(]*(${lastFirst}|${run}|${uncased}{2,20}(?:\\s${uncased}{2,20}){0,2})`,
  'u',
);
/** What Korean and Japanese put behind a name: 님, さん, and the particle of who did it. */
const honours = '(?:님|씨|さん|様|氏)?(?:에|이|가|께서|が)?';
const nameToHere = new RegExp(`(${run}|${uncased}{2,20}?(?:\\s${uncased}{2,20}?)?)${honours}['’]?\\s*$`, 'u');
/** A case ending that is set off from a foreign name: Crane'in, Crane-nek. */
const ending = /(?<=\p{Ll}{2})['’-]\p{Ll}{1,5}$/u;
/** Greek and Catalan put an article before a name. */
const article = /^(?:[ΟΗ]|En)\s(?=\p{Lu}\S+\s\p{Lu})/u;
/** Thai and Lao end a sentence with "already". */
const already = /\s(?:เรียบร้อย)?(?:แล้ว|ແລ້ວ)$/u;
const trimmed = (name: string | undefined) => {
  const bare = name
    ?.replace(ending, '')
    .replace(article, '')
    .replace(already, '')
    .replace(/[.'’-]+$/u, '')
    .trim();
  return bare && looksLikeName(bare) ? bare : null;
};

/** The name at a place in a sentence: the run of capitalised words, or the next words of a script without capitals. */
export const nameAt = (text: string, start: number): string | null =>
  trimmed(nameHere.exec(text.slice(start, start + 80))?.[1]);

/** The name that ends before a place in a sentence. */
export const nameBefore = (text: string, end: number): string | null =>
  trimmed(nameToHere.exec(text.slice(Math.max(0, end - 80), end))?.[1]);
