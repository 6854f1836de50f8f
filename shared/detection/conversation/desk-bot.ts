import { type Letter, Line, readLetter } from '../letter.ts';
import { fieldsOf } from '../notice/fields.ts';
import { findingsOf } from '../notice/findings.ts';
import { judgeNotice } from '../notice/judge.ts';
import { helpersIn } from '../people/helper.ts';
import { isSamePerson, meAsPerson, nameAt, type Person, personIn } from '../people/names.ts';
import type { KnownSystem } from '../systems/system.ts';
import type { Me, Verdict } from '../types.ts';
import { isOther, type Reading, type ReadTurn } from './reading.ts';

const cardsRead = 12;
const closedByConfidence = 0.85;
/** Apps whose cards tell of other work than a help desk's. */
const otherApps =
  /approvals|azure devops|forms|git(?:hub|lab)|grafana|jenkins|planner|power automate|status\s?page|viva|workflows/i;
/** What a later card must not say for an earlier one to hold. */
const undone = new Set<Verdict['kind']>(['reopened', 'closed-without-help', 'mine-to-solve']);

/** The last outcome that a help desk's bot tells me of my request, on a card or in plain words. */
export function judgeDeskBot(reading: Reading, me: Me): Verdict | null {
  const cards = reading.turns.filter(({ turn }) => turn.card).slice(-cardsRead);
  for (const card of cards.reverse()) {
    if (otherApps.test(card.speaker.name ?? '') || !isForMe(card, reading, me)) continue;
    const verdict = judgeCard(card.turn.card ?? [], card, me);
    if (undone.has(verdict.kind)) return verdict;
    if (verdict.thankable) return solved(verdict, reading);
  }
  return null;
}

function judgeCard(lines: string[], { speaker }: ReadTurn, me: Me): Verdict {
  const letter = readLetter({
    from: { emailAddress: { name: speaker.name, address: null } },
    body: { contentType: 'text', content: lines.join('\n') },
  });
  // A bot that speaks of requests is a desk, even where its card shows no number.
  const desk = { name: 'chat-bot', display: speaker.name ?? '', ticketId: null };
  const verdict = { ...judgeNotice(letter, me, desk), system: null };
  if (!verdict.thankable && !undone.has(verdict.kind)) {
    const shown = inStatusField(letter, desk, me);
    if (shown) return { ...verdict, ...shown };
  }
  const isOpen = verdict.kind !== 'closed' && !verdict.thankable;
  const closer = verdict.helper || isOpen ? null : closerIn(letter);
  if (!closer) return verdict;
  if (isSamePerson(closer, meAsPerson(me))) return { ...verdict, thankable: false, kind: 'mine-to-solve' };
  const because = [...verdict.because, { rule: 'helper.acted', quote: closer.name ?? '' }];
  const confidence = Math.max(verdict.confidence, closedByConfidence);
  return { ...verdict, thankable: true, confidence, helper: closer, because };
}

/** "Request update", and below it a table: Status Resolved, Agent Priya Nair. The heading is the same for any news. */
function inStatusField(
  letter: Letter,
  desk: KnownSystem,
  me: Me,
): Pick<Verdict, 'thankable' | 'kind' | 'confidence' | 'helper' | 'because'> | null {
  const findings = findingsOf(letter, desk);
  const status = findings.statusField;
  const [first] = helpersIn(findings);
  if (status?.state !== 'solved' || !first || isSamePerson(first.person, meAsPerson(me))) return null;
  return {
    thankable: true,
    kind: 'resolved',
    confidence: closedByConfidence,
    helper: first.person,
    because: [{ rule: 'solved.status', quote: status.quote.slice(0, 120) }, first.because],
  };
}

/** Bots sign in a sentence of its own: "Closed by Ana Duarte." */
function closerIn({ sentences }: Letter): Person | null {
  for (const { text, words, said } of sentences.slice(0, 40)) {
    for (const { means, to } of said) {
      const start = means.meaning === 'by' ? words[to]?.start : undefined;
      const name = start === undefined ? null : nameAt(text, start);
      if (name) return { name, address: null };
    }
  }
  return null;
}

/** The card names me as the asker; or it names nobody, and I asked here or talk with the bot alone. */
function isForMe({ turn }: ReadTurn, { asked, turns, talk }: Reading, me: Me): boolean {
  const lines = (turn.card ?? []).map((text) => new Line(text));
  const askers = fieldsOf(lines).flatMap(({ labels, value }) => {
    const person = labels.has('asker') ? personIn(value) : null;
    return person ? [person] : [];
  });
  if (askers.length > 0) return askers.some((asker) => isSamePerson(asker, meAsPerson(me)));
  return asked !== null || (!talk.inChannel && !turns.some(isOther));
}

/** Where the card names nobody, the one person who answered me here did it. */
function solved(verdict: Verdict, { others, asked, turns }: Reading): Verdict {
  const [only] = others;
  const answered =
    others.length === 1 && turns.some((turn) => turn.speaker === only && turn.at > (asked?.at ?? 0));
  const helper = verdict.helper ?? (only && answered ? { name: only.name, address: only.address } : null);
  const quote = verdict.because.find((reason) => reason.quote)?.quote ?? '';
  return {
    ...verdict,
    helper,
    because: [
      { rule: 'bot.resolved', quote },
      ...verdict.because.filter(({ rule }) => rule.startsWith('helper.')),
      ...(!verdict.helper && helper ? [{ rule: 'helper.wrote', quote: helper.name ?? '' }] : []),
    ],
  };
}
