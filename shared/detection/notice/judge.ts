import type { Letter, Sentence } from '../letter.ts';
import { completed, type FoundHelper, helpersIn } from '../people/helper.ts';
import { meAsPerson, type Person } from '../people/names.ts';
import { isReader } from '../people/reader.ts';
import { signatureIn } from '../people/signature.ts';
import type { KnownSystem } from '../systems/system.ts';
import type { Evidence, Me, Verdict, VerdictKind } from '../types.ts';
import { type Findings, findingsOf } from './findings.ts';
import type { Says, Statement } from './kinds.ts';
import { titleOf } from './title.ts';
import { type Weighed, weigh } from './weigh.ts';

interface Decision {
  kind: VerdictKind;
  thankable: boolean;
  confidence: number;
  helper?: FoundHelper | null;
  reasons: Evidence[];
}

/** The verdict on a ticket system's mail, or on ordinary mail. */
export function judgeNotice(letter: Letter, me: Me, system: KnownSystem | null): Verdict {
  const findings = findingsOf(letter, system);
  const { kind, thankable, confidence, helper, reasons } = decide(findings, me);
  return {
    thankable,
    confidence,
    kind,
    system: system?.name ?? null,
    ticketId: findings.ticketId,
    title: titleOf(findings),
    helper: helper ? completed(helper.person, letter) : null,
    because: [
      ...(system ? [{ rule: 'system', system: system.display }] : []),
      ...reasons,
      ...(helper ? [helper.because] : []),
      ...(letter.cut ? [{ rule: 'cut' }] : []),
    ],
  };
}

function decide(findings: Findings, me: Me): Decision {
  const { letter, system, event, change, statusField, solution } = findings;
  if (system?.excluded || findings.toMany) return no('ordinary', 0.02, []);
  const of = (says: Says) => findings.statements.find((statement) => statement.says === says);
  const weighed = weigh(findings);
  const wrong = spoiled(findings, weighed);
  if (wrong) return no(wrong.kind, 0.05, quote(wrong.kind, wrong.statement));
  if (event === 'survey') return no('survey', 0.1, quote('survey', of('survey')));

  const mine = meAsPerson(me);
  const best = Math.max(weighed.solved, weighed.closed);
  const known = weighed.solved + weighed.closed;
  if (isReminder(findings)) return no('warning', 0.05, quote('warning', of('warning')));
  const helpers = best >= 4 || known >= 3 ? helpersIn(findings) : [];
  const helper = helpers.find(({ person }) => !isReader(person, mine)) ?? null;
  const evident = Boolean(findings.ticketId || system || change || findings.fields.length > 1);
  const stillOpen =
    change?.state === 'open' || change?.state === 'pending' || (!change && isOpen(statusField?.state));
  const shown = best >= 4 || (known >= 3 && Boolean(solution || helper) && !findings.statements.some(isNews));
  if (shown && !stillOpen && evident && event !== 'other' && !isListMail(letter, me, system)) {
    const isMine = helpers.some(({ person }) => isReader(person, mine));
    const told = of('mine') ?? updatedByMe(findings, mine);
    if (isMine || told) return no('mine-to-solve', 0.1, quote('mine', told));
    const reasons = [...weighed.reasons];
    if (solution) reasons.push({ rule: 'solution', quote: solution.value.slice(0, 120) });
    if (weighed.solved > 0) {
      return { kind: 'resolved', thankable: true, confidence: sureness(weighed, findings), helper, reasons };
    }
    if (solution || helper) {
      return { kind: 'closed', thankable: true, confidence: sureness(weighed, findings), helper, reasons };
    }
    return no('closed', 0.45, weighed.reasons);
  }
  const fix = fixReply(findings, mine);
  if (fix) return fix;
  for (const kind of ['survey', 'warning', 'pending', 'assigned', 'opened', 'updated'] as const) {
    const statement = of(kind);
    if (statement) return no(kind, 0.05, quote(kind, statement));
  }
  if (stillOpen && evident) return no('updated', 0.05, []);
  return no('ordinary', 0.02, []);
}

/** "Task #12 was updated by Nora Falk", read by Nora Falk: the change is the reader's own. */
function updatedByMe({ statements, letter, change }: Findings, { name }: Person): Statement | undefined {
  if (!name?.includes(' ')) return undefined;
  const opens = (sentence: Sentence) =>
    statements.some((other) => other.says === 'opened' && other.sentence === sentence);
  const told = statements.find(
    ({ says, sentence }) =>
      says === 'updated' && sentence.line >= 0 && sentence.text.includes(name) && !opens(sentence),
  );
  if (told || !change) return told;
  // In a language that we don't know well, the lead still begins with the ticket's number and ends with the name.
  const lead = letter.sentences.find(({ line }) => line >= 0);
  if (!lead || lead.line >= change.line || opens(lead) || !/#\d/.test(lead.text)) return undefined;
  const ends = lead.text.replace(/[\s.)!]+$/u, '').endsWith(name);
  return ends && !/[,:]/.test(lead.text) ? { says: 'updated', hit: change.hit, sentence: lead } : undefined;
}

/** A desk that sends no notice of its own: the answer in the ticket tells of the repair, signed by whoever made it. */
function fixReply({ letter, system, statements }: Findings, mine: Person): Decision | null {
  if (!system || statements.some(({ says }) => says !== 'updated')) return null;
  const told = letter.sentences.find((sentence) => !sentence.asks && sentence.says('repaired'));
  const open = letter.sentences.some((sentence) => sentence.asks || sentence.says('broken'));
  const name = signatureIn(letter.lines, mine);
  if (!told || open || !name) return null;
  return {
    kind: 'fix-reply',
    thankable: true,
    confidence: 0.75,
    helper: {
      person: { name, address: null },
      acted: true,
      because: { rule: 'helper.wrote', quote: name },
    },
    reasons: [{ rule: 'fix-reply', quote: told.text.slice(0, 120) }],
  };
}

const no = (kind: VerdictKind, confidence: number, reasons: Evidence[]): Decision => ({
  kind,
  thankable: false,
  confidence,
  reasons,
});

const quote = (rule: string, statement: Statement | undefined): Evidence[] =>
  statement ? [{ rule, quote: statement.sentence.text.slice(0, 120) }] : [];

const isOpen = (state: string | undefined) => state === 'open' || state === 'pending';
const news = new Set<Says>(['opened', 'assigned', 'pending', 'updated', 'survey', 'warning', 'mine']);
/** "Updated" with a status beside it may tell of the outcome; an answer or a remark is news of its own. */
const isNews = ({ says, hit, sentence }: Statement) =>
  news.has(says) &&
  !(
    says === 'updated' &&
    sentence.said.some(({ means, from, to }) => means.meaning === 'changed' && from < hit.to && hit.from < to)
  );

/** Reopened, or closed without help: what spoils a suggestion, when the mail doesn't say before that it was solved. */
function spoiled(
  { statements, change, statusField, solutionState }: Findings,
  weighed: Weighed,
): { kind: 'reopened' | 'closed-without-help'; statement: Statement | undefined } | null {
  const solvedAt = statements.findIndex(({ says }) => says === 'solved');
  const first = (says: Says) => {
    const at = statements.findIndex((statement) => statement.says === says);
    return at >= 0 && (solvedAt < 0 || at < solvedAt || change?.state === says) ? statements[at] : undefined;
  };
  const reopened = first('reopened');
  if (reopened || change?.state === 'reopened') return { kind: 'reopened', statement: reopened };
  const unhelped = first('unhelped');
  const byState = [change?.state, statusField?.state, solutionState].includes('unhelped');
  if (byState || (unhelped && weighed.solved < 6))
    return { kind: 'closed-without-help', statement: unhelped };
  return null;
}

/** The subject warns of what is to come and tells no outcome; what the body says of the past is no news then. */
const isReminder = ({ statements }: Findings) =>
  statements.some(
    ({ says, sentence }) =>
      (says === 'warning' || says === 'pending' || says === 'assigned') && sentence.line < 0,
  ) &&
  !statements.some(({ says, sentence }) => (says === 'solved' || says === 'closed') && sentence.line < 0);

/** Mail to a list is somebody else's conversation, unless the reader is named among its receivers. */
function isListMail(letter: Letter, me: Me, system: KnownSystem | null): boolean {
  return letter.header('list-id') !== null && !system && !letter.to.includes(me.address.toLowerCase());
}

function sureness({ solved, closed }: Weighed, { system, ticketId, solution, event }: Findings): number {
  if (event) return 0.99;
  const support = [system, ticketId, solution, solved + closed >= 7].filter(Boolean).length;
  return Math.min(0.98, (solved >= 4 ? 0.86 : 0.8) + support * 0.04);
}
