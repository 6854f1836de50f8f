import { lexicon, type Spoken } from './languages/lexicon.ts';
import { spansOfTitle } from './notice/title-span.ts';
import { tidy, type Word, wordsOf } from './text/fold.ts';
import { readBody } from './text/read-body.ts';
import type { MailMessage } from './types.ts';

/** A sentence with what the lexicon found in it; words that belong to the ticket's title say nothing. */
export interface Sentence {
  text: string;
  words: Word[];
  said: Spoken[];
  /** -1 for the subject, else the line of the body. */
  line: number;
  asks: boolean;
  /** The words that belong to the ticket's title. */
  title: Set<number>;
}

export interface Line {
  text: string;
  quotedNext: boolean;
}

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
const sentenceEnd = /(?<=[^\d\s][.!?]["'”»)]*)\s+|(?<=[。！？।؟۔])|[;؛]\s/u;
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
  const shared = spansOfTitle(
    subject,
    body.lines.map((line) => line.text),
  );
  const sentences = sentencesOf(subject, -1, shared.words);
  for (const [i, line] of body.lines.entries()) {
    if (sentences.length >= sentenceLimit) break;
    sentences.push(...sentencesOf(line.text, i, shared.words));
  }
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

function sentencesOf(line: string, number: number, title: string[]): Sentence[] {
  return line.split(sentenceEnd).flatMap((part) => {
    const text = part.trim();
    if (!text) return [];
    const words = wordsOf(text);
    const masked = maskOf(words, title, text);
    const found = lexicon().phrasesIn(words);
    if (number < 0) maskRest(text, words, found, masked);
    const said = found.filter(({ from, to }) => !masked.has(from) && !masked.has(to - 1));
    return [{ text, words, said, line: number, asks: /[?？؟]["'”»)]*$/u.test(text), title: masked }];
  });
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
const bracketAt = /[[({][^[\](){}]{1,60}[\])}]/g;
const titleStart = /[:：]\s|\s[-–—|]\s/gu;

/**
 * A subject that names the state apart from the rest: "Resolved: access denied" and "access denied (Resolved)". The
 * rest is the title, whatever words are in it.
 */
function maskRest(text: string, words: Word[], found: Spoken[], masked: Set<number>): void {
  const states = found.filter(({ means }) => stateMeanings.has(means.meaning));
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

/** The words of a sentence that are the ticket's title: the run shared with the subject, and what stands in quotes. */
function maskOf(words: Word[], title: string[], text: string): Set<number> {
  const masked = new Set<number>();
  if (title.length > 0) {
    for (let at = 0; at + title.length <= words.length; at++) {
      if (title.every((word, i) => words[at + i]?.text === word)) {
        for (let i = 0; i < title.length; i++) masked.add(at + i);
      }
    }
  }
  for (const match of text.matchAll(quoted)) {
    if (!/\s|[\u3040-\u30ff\u4e00-\u9fff]{4}/u.test(match[1] ?? '')) continue;
    const end = match.index + match[0].length;
    words.forEach((word, i) => {
      if (word.start > match.index && word.end < end) masked.add(i);
    });
  }
  return masked;
}
