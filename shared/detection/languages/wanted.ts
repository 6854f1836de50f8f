import { Phrases } from '../match/phrases.ts';
import { tidy } from '../text/fold.ts';
import { rawLines } from '../text/read-body.ts';
import { Words } from '../text/words.ts';
import type { ChatMessage, Conversation, MailMessage } from '../types.ts';
import clues from './clues.json';

const linesRead = 150;
const lineLimit = 600;
const messagesRead = 30;
const namesLimit = 12;
/** Fewer letters than this may be a name, or a word that English uses too. */
const fewLetters = 4;
/** With this share of the strongest language's letters, another may be the mail's as well. */
const enough = 0.4;

const scripts = Object.entries(clues.scripts).map(([script, names]) => ({
  pattern: new RegExp(`\\p{Script=${script}}`, 'u'),
  names: names.split(', '),
}));

let made: Phrases<string> | undefined;

function frequentWords(): Phrases<string> {
  const phrases = new Phrases<string>();
  for (const [language, words] of Object.entries(clues.words)) {
    for (const word of words.split(', ')) phrases.add(word, language);
  }
  return phrases;
}

/**
 * The languages besides English that a conversation may be written in, judged by scripts and frequent words alone, so
 * that they can be loaded before anything is judged. It rather names one too many.
 */
export function wantedLanguages(conversation: Conversation): string[] {
  const text = textOf(conversation);
  const byScript = scripts.filter(({ pattern }) => pattern.test(text)).flatMap(({ names }) => names);
  made ??= frequentWords();
  const words = new Words(text);
  const known = new Map<string, Set<string>>();
  for (const { means, from } of made.find(words)) {
    const seen = known.get(means) ?? new Set();
    known.set(means, seen.add(words.textOf(from)));
  }
  const weights = [...known]
    .map(([language, seen]) => ({ language, letters: [...seen].join('').length }))
    .filter(({ letters }) => letters >= fewLetters)
    .sort((a, b) => b.letters - a.letters);
  const most = weights[0]?.letters ?? 0;
  const byWords = weights.filter(({ letters }) => letters >= most * enough).map(({ language }) => language);
  return [...new Set([...byScript, ...byWords.slice(0, namesLimit)])];
}

function textOf(conversation: Conversation): string {
  const subjects =
    conversation.kind === 'mail' ? conversation.messages.map((message) => message?.subject ?? '') : [];
  const lines = conversation.messages.slice(-messagesRead).flatMap((message) => linesOf(message?.body));
  return [...subjects.slice(-messagesRead), ...lines]
    .map((line) => tidy(line.slice(0, lineLimit)))
    .join('\n');
}

/** What a body quotes counts too: a mail is read with it. */
function linesOf(body: MailMessage['body'] | ChatMessage['body']): string[] {
  return rawLines(body?.contentType, String(body?.content ?? '')).all.slice(0, linesRead);
}
