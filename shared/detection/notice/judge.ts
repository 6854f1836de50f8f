import type { Letter } from '../letter.ts';
import { completed, type FoundHelper, helpersIn } from '../people/helper.ts';
import { isSamePerson, meAsPerson } from '../people/names.ts';
import type { System } from '../systems/system.ts';
import type { Evidence, Me, Verdict, VerdictKind } from '../types.ts';
import { type Field, fieldsOf } from './fields.ts';
import { type Says, type Statement, statementsIn } from './kinds.ts';
import { languagesOf } from './languages-of.ts';
import { changeIn, type StateHit, statesIn } from './states.ts';
import { ticketIdOf } from './ticket.ts';

export interface Findings {
  letter: Letter;
  fields: Field[];
  statements: Statement[];
  change: (StateHit & { quote: string; line: number }) | null;
  statusField: (StateHit & { quote: string }) | null;
  solution: Field | null;
  event: 'solved' | 'closed' | 'survey' | 'other' | null;
  languages: Set<string>;
  ticketId: string | null;
}

const leadLines = 14;

export function findingsOf(letter: Letter, system: System | null): Findings {
  const languages = languagesOf(letter);
  const fields = fieldsOf(letter.lines);
  const statements = letter.sentences.flatMap((sentence) => statementsIn(sentence, languages));
  return {
    letter,
    fields,
    statements,
    languages,
    change: changeOf(letter, languages),
    statusField: statusOf(fields, letter, languages),
    solution:
      fields.find((field) => field.labels.has('solution') && (field.quoted || field.value.length > 3)) ??
      null,
    event: eventOf(letter, system),
    ticketId:
      (system?.ticketHeader && idOfHeader(letter.header(system.ticketHeader))) || ticketIdOf(letter, fields),
  };
}

const idOfHeader = (value: string | null) => /#?\s*([\w-]*\d[\w-]*)\s*$/.exec(value ?? '')?.[1] ?? null;

function changeOf(letter: Letter, languages: Set<string>): Findings['change'] {
  for (const sentence of letter.sentences) {
    if (letter.isReply && sentence.line < 0) continue;
    const change = changeIn(sentence, languages);
    if (change) return { ...change, quote: sentence.text.slice(0, 120), line: sentence.line };
  }
  return null;
}

function statusOf(fields: Field[], letter: Letter, languages: Set<string>): Findings['statusField'] {
  for (const field of fields) {
    if (!field.labels.has('status') || field.value.length > 60) continue;
    const sentence = letter.sentences.find((s) => s.line === field.line);
    if (!sentence) continue;
    const at = letter.sentences.filter((s) => s.line === field.line || s.line === field.line + 1);
    const states = at.flatMap((s) =>
      statesIn(s.said, languages).filter(({ hit }) =>
        field.value.includes(s.text.slice(s.words[hit.from]?.start, s.words[hit.to - 1]?.end)),
      ),
    );
    const last = states.at(-1);
    if (last) return { ...last, quote: `${letter.lines[field.line]?.text ?? ''}`.slice(0, 120) };
  }
  return null;
}

function eventOf(letter: Letter, system: System | null): Findings['event'] {
  const id = letter.messageId.toLowerCase();
  for (const [event, marks] of Object.entries(system?.events ?? {})) {
    if (marks.some((mark) => id.includes(mark))) return event as Findings['event'];
  }
  return null;
}

const isLead = (statement: Statement) => statement.sentence.line < leadLines;
const counts = (findings: Findings) => (statement: Statement) =>
  isLead(statement) && !(findings.letter.isReply && statement.sentence.line < 0);

export function judgeNotice(letter: Letter, me: Me, system: System | null): Verdict {
  const findings = findingsOf(letter, system);
  const said = findings.statements.filter(counts(findings));
  const of = (...says: Says[]) => said.filter((statement) => says.includes(statement.says));
  const because: Evidence[] = [];
  if (system) because.push({ rule: 'system', system: system.display });
  const answer = (
    kind: VerdictKind,
    thankable: boolean,
    confidence: number,
    helper: FoundHelper | null,
    reasons: Evidence[],
  ): Verdict => ({
    thankable,
    confidence,
    kind,
    system: system?.name ?? null,
    ticketId: findings.ticketId,
    title: titleOf(findings),
    helper: helper ? completed(helper.person, letter) : null,
    because: [...because, ...reasons, ...(helper ? [helper.because] : [])],
  });
  const quote = (rule: string, statement: Statement | undefined): Evidence[] =>
    statement ? [{ rule, quote: statement.sentence.text.slice(0, 120) }] : [];

  const score = { solved: 0, closed: 0 };
  const reasons: Evidence[] = [];
  for (const outcome of ['solved', 'closed'] as const) {
    const subject = said.find((s) => s.says === outcome && s.sentence.line < 0);
    const lead = said.find((s) => s.says === outcome && s.sentence.line >= 0);
    if (subject) score[outcome] += 4;
    if (lead) score[outcome] += 4;
    reasons.push(...quote(`${outcome}.subject`, subject), ...quote(`${outcome}.sentence`, lead));
    if (findings.change?.state === outcome) {
      score[outcome] += 6;
      reasons.push({ rule: `${outcome}.change`, quote: findings.change.quote });
    }
    if (findings.statusField?.state === outcome) {
      score[outcome] += 2;
      reasons.push({ rule: `${outcome}.status`, quote: findings.statusField.quote });
    }
    if (findings.event === outcome) {
      score[outcome] += 6;
      reasons.push({ rule: `${outcome}.event` });
    }
  }
  const outcomes = said.filter((s) => s.says === 'solved' || s.says === 'closed');
  const changeSentence =
    findings.change &&
    letter.sentences.find(
      (s) => s.line === findings.change?.line && s.text.startsWith(findings.change.quote.slice(0, 60)),
    );
  if (findings.change && changeSentence)
    outcomes.push({ says: 'closed', hit: findings.change.hit, sentence: changeSentence });

  const helpers = helpersIn({ letter, fields: findings.fields, outcomes, languages: findings.languages });
  const mine = meAsPerson(me);
  const isMine = helpers.some(({ person }) => isSamePerson(person, mine)) || of('mine').length > 0;
  const helper = helpers.find(({ person }) => !isSamePerson(person, mine)) ?? null;

  const other = (kind: VerdictKind, ...says: Says[]) =>
    answer(kind, false, 0.05, null, quote(kind, of(...says)[0]));
  const unhelped = of('unhelped')[0];
  if (findings.change?.state === 'reopened' || of('reopened').length > 0)
    return other('reopened', 'reopened');
  if (unhelped || findings.change?.state === 'unhelped') return other('closed-without-help', 'unhelped');
  if (findings.event === 'survey') return other('survey', 'survey');
  const finalOpen = findings.change?.state === 'open' || findings.change?.state === 'pending';
  const best = Math.max(score.solved, score.closed);
  const evident = Boolean(findings.ticketId || system || findings.change || findings.fields.length > 1);
  const listed = letter.header('list-id') !== null && !system;
  if (best >= 4 && !finalOpen && evident && !listed) {
    if (isMine) return answer('mine-to-solve', false, 0.1, null, quote('mine', of('mine')[0]));
    if (score.solved >= 4) return answer('resolved', true, 0.95, helper, reasons);
    if (score.solved > 0 || findings.solution || helper) {
      if (findings.solution) reasons.push({ rule: 'solution', quote: findings.solution.value.slice(0, 120) });
      return answer('closed', true, 0.9, helper, reasons);
    }
    return answer('closed', false, 0.45, null, reasons);
  }
  if (of('survey').length > 0) return other('survey', 'survey');
  if (of('warning').length > 0) return other('warning', 'warning');
  if (of('pending').length > 0) return other('pending', 'pending');
  if (of('assigned').length > 0) return other('assigned', 'assigned');
  if (of('opened').length > 0) return other('opened', 'opened');
  if (of('updated').length > 0 && evident) return other('updated', 'updated');
  return answer('ordinary', false, 0.02, null, []);
}

function titleOf({ letter, fields }: Findings): string | null {
  const field = fields.find(
    ({ labels, value }) => labels.has('title') && !labels.has('number') && value.length > 3,
  );
  return (letter.sharedTitle ?? field?.value ?? letter.subject.replace(/\[[^\]]*\]/g, '').trim()) || null;
}
