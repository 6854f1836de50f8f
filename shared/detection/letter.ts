import type { Spoken } from './languages/lexicon.ts';
import { spansOfTitle } from './notice/title-span.ts';
import { Sentence } from './sentence.ts';
import { tidy } from './text/fold.ts';
import { quote } from './text/letters.ts';
import { Line } from './text/line.ts';
import { readBody } from './text/read-body.ts';
import { sentencesIn } from './text/sentences.ts';
import type { MailMessage } from './types.ts';

export { Line, Sentence };

/** A mail as the rules read it. */
export interface Letter {
  subject: string;
  isReply: boolean;
  from: { name: string; address: string };
  replyTo: { name: string; address: string } | null;
  /** The addresses that it was sent to, in lower case. */
  to: string[];
  /** By their names in lower case. */
  headers: Map<string, string>;
  header: (name: string) => string | null;
  messageId: string;
  lines: Line[];
  sentences: Sentence[];
  /** The words that subject and body share: most likely the ticket's title. */
  sharedTitle: string | null;
  cut: boolean;
  /** Every line of it, when it may quote somebody's mail. */
  quotes: string[];
}

const sentenceLimit = 400;
export const replyPrefix =
  /^\s*(?:re|aw|sv|vs|antw|odp|rif|ynt|回复|回覆|答复|转发|wg|fw|fwd|tr|rv|enc|ha|res|atb|отв|на)(?:\[\d+\])?\s*[:：]/iu;

const person = (who: MailMessage['from']) => ({
  name: tidy(who?.emailAddress?.name ?? '').trim(),
  address: (who?.emailAddress?.address ?? '').trim().toLowerCase(),
});

/** Reads a Graph message, or as much of it as there is. */
export function readLetter(message: MailMessage): Letter {
  const subject = tidy(String(message.subject ?? ''))
    .slice(0, 500)
    .trim();
  const body = readBody(message.body?.contentType, String(message.body?.content ?? ''));
  const headers = new Map<string, string>();
  for (const header of message.internetMessageHeaders ?? []) {
    if (header?.name) headers.set(header.name.toLowerCase(), String(header.value ?? ''));
  }
  const header = (name: string) => headers.get(name.toLowerCase()) ?? null;
  const title = new Line(subject);
  const shared = spansOfTitle(title, body.lines);
  const sentences = sentencesOf(title, -1, shared.keys);
  for (let i = 0; i < body.lines.length && sentences.length < sentenceLimit; i++)
    sentences.push(...sentencesOf(body.lines[i] as Line, i, shared.keys));
  const replyTo = person(message.replyTo?.[0]);
  return {
    subject,
    isReply: replyPrefix.test(subject),
    from: person(message.from ?? message.sender),
    replyTo: replyTo.address ? replyTo : replyToOf(header('reply-to')),
    to: (message.toRecipients ?? []).slice(0, 200).map((who) => person(who).address),
    headers,
    header,
    messageId: message.internetMessageId ?? header('message-id') ?? '',
    lines: body.lines,
    sentences: sentences.slice(0, sentenceLimit),
    sharedTitle: shared.text,
    cut: body.cut,
    quotes: body.quotes,
  };
}

function replyToOf(value: string | null): Letter['replyTo'] {
  const open = value?.indexOf('<') ?? -1;
  if (!value || open < 0)
    return value?.includes('@') ? { name: '', address: value.trim().toLowerCase() } : null;
  const name = value.slice(0, open).replaceAll('"', '').trim();
  return {
    name,
    address: value
      .slice(open + 1)
      .replace(/>.*$/, '')
      .trim()
      .toLowerCase(),
  };
}

function sentencesOf({ text, words }: Line, number: number, title: number[]): Sentence[] {
  const sentences: Sentence[] = [];
  const bounds = words.stops.length > 0 ? sentencesIn(text, words.stops) : [0, text.length];
  let first = 0;
  for (let i = 0; i < bounds.length; i += 2) {
    const [start, end] = [bounds[i] as number, bounds[i + 1] as number];
    if (start === end) continue;
    let next = first;
    while (next < words.length && words.startOf(next) < end) next++;
    const sentence = new Sentence(text.slice(start, end), number, words, first, next, start);
    first = next;
    sentences.push(sentence);
    const mayQuote = (words.marks & quote) !== 0;
    if (title.length === 0 && !mayQuote && number >= 0) continue;
    const masked = new Set<number>();
    maskTitle(sentence, title, masked);
    if (mayQuote) maskQuoted(sentence, masked);
    if (number < 0) maskRest(sentence, masked);
    sentence.mask(masked);
  }
  return sentences;
}

const stateMeanings = new Set<string>([
  'solved',
  'done',
  'closed',
  'unhelped',
  'reopened',
  'opened',
  'updated',
]);
const mayNameState = /[[({:：]|\s[-–—|]\s/u;
const bracketAt = /[[({][^[\](){}]{1,60}[\])}]/g;
const titleStart = /[:：]\s|\s[-–—|]\s/gu;

/**
 * A subject that names the state apart from the rest: "Resolved: access denied" and "access denied (Resolved)". The
 * rest is the title, whatever words are in it.
 */
function maskRest(sentence: Sentence, masked: Set<number>): void {
  if (!mayNameState.test(sentence.text)) return;
  const { text, words, said } = sentence;
  const states = said.filter(({ means }) => stateMeanings.has(means.meaning));
  const startOf = ({ from }: Spoken) => words[from]?.start ?? 0;
  const endOf = ({ to }: Spoken) => words[to - 1]?.end ?? 0;
  for (const match of text.matchAll(bracketAt)) {
    const [open, close] = [match.index, match.index + match[0].length];
    const state = states.find((hit) => startOf(hit) > open && endOf(hit) < close);
    if (!state || endOf(state) - startOf(state) < (close - open - 2) * 0.6) continue;
    words.forEach((word, i) => {
      if (word.end <= open || word.start >= close) masked.add(i);
    });
    return;
  }
  for (const match of text.matchAll(titleStart)) {
    const state = states.find((hit) => endOf(hit) <= match.index);
    if (!state || !/\p{L}{2}.*\s.*\p{L}{2}/u.test(text.slice(match.index).replace(bracketAt, ''))) continue;
    words.forEach((word, i) => {
      if (word.start > match.index) masked.add(i);
    });
    return;
  }
}

const quoted = /["“”„«»「」『』‹›]([^"“”„«»「」『』‹›]{2,200})["“”„«»「」『』‹›]/gu;

/** The words of a sentence that are the ticket's title: the run shared with the subject. */
function maskTitle(sentence: Sentence, title: number[], masked: Set<number>): void {
  if (title.length === 0) return;
  for (let at = 0; at + title.length <= sentence.length; at++) {
    let run = 0;
    while (run < title.length && sentence.keyOf(at + run) === title[run]) run++;
    if (run === title.length) for (let i = 0; i < run; i++) masked.add(at + i);
  }
}

/** What stands in quotes is a title, too. */
function maskQuoted({ text, words }: Sentence, masked: Set<number>): void {
  for (const match of text.matchAll(quoted)) {
    if (!/\s|[\u3040-\u30ff\u4e00-\u9fff]{4}/u.test(match[1] ?? '')) continue;
    const end = match.index + match[0].length;
    words.forEach((word, i) => {
      if (word.start > match.index && word.end < end) masked.add(i);
    });
  }
}
