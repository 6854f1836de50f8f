import { lexicon } from '../languages/lexicon.ts';
import type { Letter } from '../letter.ts';
import { Words } from '../text/words.ts';
import type { Field } from './fields.ts';

const zeros = [...'٠۰०০੦૦୦௦౦೦൦๐໐၀០'];
const otherDigits = /[٠-٩۰-۹०-९০-৯੦-੯૦-૯୦-୯௦-௯౦-౯೦-೯൦-൯๐-๙໐-໙၀-၉០-៩]/g;

/** Numbers in the digits that tickets are searched by. */
const plainDigits = (text: string): string =>
  text.replace(otherDigits, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - Math.max(...zeros.map((zero) => zero.charCodeAt(0)).filter((zero) => zero <= code)));
  });

const idForm = /[\p{L}\d][\p{L}\d._/-]*/gu;
const strongId =
  /^(?:[A-Za-z]{1,12}[-_]?)?\d{2,}$|^[A-Za-z][A-Za-z0-9]{0,15}-\d+$|^[A-Z0-9]{2,6}(?:-[A-Z0-9]{2,8}){1,3}$|^(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z0-9]{6,16}$/;
const knownForm =
  /\b(?:(?:INC|RITM|REQ|SCTASK|TASK|CS|CHG|PRB|HRC|SR|WO|CRQ|PBI|TCK|TKT|HT)[-_]?\d{4,}(?:[-/]\d{2,8})?|[A-Z][A-Z0-9]{1,9}-\d{1,7}(?:[-/]\d{2,8})?|[IMWC] \d{4} \d{3,5})\b/;
/** How many characters may stand between the word for ticket and its number. */
const reach = 16;
const mayHoldId = /\d{3}|-/;
const hasDigit = /\d/;
const dateForm = /^\d{1,4}[-./]\d{1,2}(?:[-./]\d{1,4})?$|^\d{1,2}[:.]\d{2}/;

/** The ticket's number, from the subject's brackets or number signs, a field, or the sentence that names the ticket. */
export function ticketIdOf(letter: Letter, fields: Field[]): string | null {
  return fromSubject(plainDigits(letter.subject)) ?? fromFields(fields) ?? fromText(letter);
}

function fromSubject(subject: string): string | null {
  const groups = [
    ...subject.matchAll(/\[([^[\]]{1,60})\]|\(([^()]{1,60})\)|\{([^{}]{1,60})\}|##([^#]{1,40})##/g),
  ];
  for (const group of groups) {
    const id = idIn(group[1] ?? group[2] ?? group[3] ?? group[4] ?? '', group[2] !== undefined);
    if (id) return id;
  }
  return afterSign(subject) ?? knownForm.exec(subject)?.[0] ?? afterTicketWord(subject);
}

function idIn(text: string, round: boolean): string | null {
  const sign = /#\s*([\p{L}\d][\p{L}\d._-]*)/u.exec(text)?.[1];
  if (sign && hasDigit.test(sign)) return withoutEnding(sign);
  const parts = [...text.matchAll(idForm)].map((match) => match[0].replace(/[._/-]+$/, ''));
  const last = parts.filter((part) => hasDigit.test(part) && !dateForm.test(part)).at(-1);
  if (!last || !strongId.test(last)) return null;
  return round && !knownForm.test(last) && /^\d+$/.test(last) && parts.length > 1 ? null : last;
}

function afterSign(text: string): string | null {
  const id = /(?:#|№|n°|nº|号)\s*:?\s*([\p{L}\d][\p{L}\d._-]*)/iu.exec(text)?.[1]?.replace(/[._-]+$/, '');
  return id && hasDigit.test(id) && !/^\d$/.test(id) ? withoutEnding(id) : null;
}

/** Many languages put an ending behind a number: "#411이", "#151-sonli", "#12-es". */
const withoutEnding = (id: string) => id.replace(/(?<=\d)[\p{Script=Hangul}]+$|(?<=^\d+)-\p{Ll}{1,6}$/u, '');

/** "ticket 4711", "ticket-id: 4711", "Anfrage Nr. 4711": a number soon after a word for ticket. */
function afterTicketWord(text: string): string | null {
  if (!/\d{3}/.test(text)) return null;
  const words = new Words(text);
  const places = lexicon().placesIn(words, 0, words.length);
  for (let i = 0; i < places.length; i += 3) {
    if (!lexicon().means(places[i] as number, 'ticket')) continue;
    const to = places[i + 2] as number;
    const end = words.endOf(to - 1) + reach;
    for (let at = to; at < Math.min(to + reach, words.length) && words.startOf(at) <= end; at++) {
      const rest = /^[A-Za-z\d][\w-]*/.exec(text.slice(words.startOf(at)))?.[0] ?? '';
      if (/\d{3,}/.test(rest) && strongId.test(rest)) return rest;
    }
  }
  return beforeTicketWord(text, words, places);
}

/** "a 4417. számú hibajegy", "7702 numaralı talep": in many languages the number comes first. */
function beforeTicketWord(text: string, words: Words, places: number[]): string | null {
  for (let i = 0; i < places.length; i += 3) {
    if (!lexicon().means(places[i] as number, 'ticket')) continue;
    const from = places[i + 1] as number;
    for (let at = from - 1; at >= Math.max(0, from - 2); at--) {
      const word = text.slice(words.startOf(at), words.endOf(at));
      if (/^\d{3,10}$/.test(word) && !year.test(word)) return word;
    }
  }
  return null;
}
const year = /^(?:19|20)\d\d$/;

function fromFields(fields: Field[]): string | null {
  for (const { labels, value } of fields) {
    if (!labels.has('number')) continue;
    const bare = value.replace(/^[\s[(#]+|[\])]+$/g, '').slice(0, 60);
    const id = idIn(`[${bare}]`, false);
    if (id && bare.length < 40) return id;
  }
  return null;
}

function fromText(letter: Letter): string | null {
  for (const sentence of letter.sentences.slice(0, 60)) {
    if (sentence.line < 0) continue;
    if (!sentence.says('ticket')) continue;
    const text = plainDigits(sentence.text);
    if (!hasDigit.test(text)) continue;
    const id = afterSign(text) ?? knownForm.exec(text)?.[0] ?? afterTicketWord(text);
    if (id) return id;
  }
  for (const line of letter.lines.slice(-25)) {
    if (!mayHoldId.test(line.text)) continue;
    const id =
      /(?:ticket|request|issue|case|conversation|track|[?&]id)s?(?:[-_ ]?(?:id|no|nr|number))?[=/:# ]+#?([A-Za-z]{0,6}-?\d{3,}|[A-Z0-9]{3}(?:-[A-Z0-9]{3,4}){1,3})\b/i.exec(
        line.text.slice(0, 600),
      )?.[1];
    if (id) return id;
  }
  return null;
}
