import { lexicon } from '../languages/lexicon.ts';
import { replyPrefix } from '../letter.ts';
import { Words, wordsOf } from '../text/words.ts';
import type { Findings } from './findings.ts';

const brackets = /[[({][^[\](){}]{0,80}[\])}]/gu;
const prefixEnd = /^([^:：]{1,60})[:：]\s+|^(.{1,60}?)\s[-–—|]\s/u;

/**
 * What the ticket is called: the title's field, the words that subject and body share, or the bare subject. Null when
 * none of them is more than what happened ("Your request 4711 has been resolved").
 */
export function titleOf({ letter, fields, ticketId }: Findings): string | null {
  const field = fields.find(
    ({ labels, value }) => labels.has('title') && !labels.has('number') && value.length > 3,
  );
  const shared = letter.sharedTitle;
  const inBrackets =
    shared && [...letter.subject.matchAll(brackets)].some(([group]) => group.includes(shared));
  const candidates = [field?.value, inBrackets ? null : shared, letter.subject];
  for (const candidate of candidates) {
    const title = bare(candidate ?? '', ticketId);
    if (/\p{L}{2}/u.test(title) && !isNews(title, ticketId) && !isStateAlone(title, ticketId)) return title;
  }
  return null;
}

/** Without what systems put around a title: the reply's mark, brackets with the id or the state, "Resolved:". */
function bare(text: string, ticketId: string | null): string {
  let title = text.replace(replyPrefix, '').replace(/^[^[]*\]\s*/u, '');
  for (let rounds = 0; rounds < 4; rounds++) {
    const before = title;
    if (/[[({]/.test(title))
      title = title.replace(brackets, (group, at: number) =>
        isLabel(group, at, title, ticketId) ? ' ' : group,
      );
    title = title.replace(/^[\s:：\-–—|#.,]+|[\s:：\-–—|]+$/gu, '').replace(replyPrefix, '');
    if (ticketId && title.toLowerCase().startsWith(ticketId.toLowerCase()))
      title = title.slice(ticketId.length);
    const prefix = prefixEnd.exec(title);
    if (prefix && isStateAlone(prefix[1] ?? prefix[2] ?? '', ticketId)) title = title.slice(prefix[0].length);
    if (title === before) break;
  }
  return title.replace(/\s{2,}/gu, ' ').trim();
}

/** A bracket that opens the subject, holds the id, or says nothing but the state belongs to the system. */
const isLabel = (group: string, at: number, title: string, ticketId: string | null) =>
  (at === 0 && group.startsWith('[') && group.length < title.length) ||
  (ticketId !== null && group.includes(ticketId)) ||
  isStateAlone(group.slice(1, -1), ticketId);

/** Every word is one that mails about tickets use, or the id: "Ticket closed", "Resolved", "Request 4711". */
function isStateAlone(text: string, ticketId: string | null): boolean {
  const words = new Words(text);
  if (words.length === 0) return true;
  const known = new Set<number>();
  const places = lexicon().placesIn(words, 0, words.length);
  for (let i = 0; i < places.length; i += 3)
    for (let at = places[i + 1] as number; at < (places[i + 2] as number); at++) known.add(at);
  const idWords = new Set(wordsOf(ticketId ?? '').map((word) => word.text));
  return (
    known.size > 0 &&
    words.list().every((word, i) => known.has(i) || idWords.has(word.text) || /^\d+$/.test(word.text))
  );
}

const outcomes = ['solved', 'closed', 'opened', 'updated', 'assigned'] as const;

/** A sentence that names the ticket and what became of it is news, not a name. */
function isNews(title: string, ticketId: string | null): boolean {
  if (title.length >= 80) return false;
  const words = new Words(title);
  const places = lexicon().placesIn(words, 0, words.length);
  const has = (meaning: (typeof outcomes)[number] | 'ticket') =>
    places.some((place, i) => i % 3 === 0 && lexicon().means(place, meaning));
  const names = has('ticket') || (ticketId !== null && title.includes(ticketId));
  return names && outcomes.some(has);
}
