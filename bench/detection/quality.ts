import type { Verdict } from '../../shared/detection/types.ts';
import { type Cell, share, type Table } from '../report.ts';
import type { Label, Labelled } from './records.ts';

/** What was said of a record: the peers only say whether it is thankable. */
export type Said = Pick<Verdict, 'thankable'> & Partial<Verdict>;

const wordsIn = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** The same words in any order, with one more allowed: some systems print names surname first. */
function isSameName(said: string, labelledName: string): boolean {
  const words = new Set(wordsIn(said));
  const wanted = wordsIn(labelledName);
  return wanted.length > 0 && wanted.every((word) => words.has(word)) && words.size <= wanted.length + 1;
}
const plainId = (id: string) => id.replace(/^#/, '').replace(/^0+/, '').toLowerCase();

function isHelper(said: NonNullable<Verdict['helper']>, { helperName, helperEmail }: Label): boolean {
  if (helperEmail && said.address?.toLowerCase() === helperEmail.toLowerCase()) return true;
  return Boolean(helperName && said.name && isSameName(said.name, helperName));
}

const ordinaryKinds = ['ordinary', 'spam'];

/** Precision, recall and F1 of whoever said it; `by` asks for one record's verdict. */
export function scoreOf(records: Labelled[], by: (record: Labelled) => Said) {
  const count = { hits: 0, said: 0, thankable: 0, ordinaryWrong: 0, ordinary: 0 };
  const named = { of: 0, right: 0, wrong: 0 };
  const numbered = { of: 0, right: 0 };
  for (const record of records) {
    const { label } = record;
    const verdict = by(record);
    if (verdict.thankable) count.said++;
    if (label.thankable) count.thankable++;
    if (ordinaryKinds.includes(label.kind)) {
      count.ordinary++;
      if (verdict.thankable) count.ordinaryWrong++;
    }
    if (!verdict.thankable || !label.thankable) continue;
    count.hits++;
    if (label.helperName || label.helperEmail) {
      named.of++;
      if (verdict.helper && isHelper(verdict.helper, label)) named.right++;
      else if (verdict.helper) named.wrong++;
    }
    if (label.ticketId) {
      numbered.of++;
      if (plainId(verdict.ticketId ?? '') === plainId(label.ticketId)) numbered.right++;
    }
  }
  const precision = share(count.hits, count.said);
  const recall = share(count.hits, count.thankable);
  const f1 = share(2 * count.hits, count.said + count.thankable);
  return { ...count, precision, recall, f1, named, numbered };
}

export type Score = ReturnType<typeof scoreOf>;

const row = (name: string, score: Score, learned: boolean): Cell[] => [
  name,
  score.precision,
  score.recall,
  score.f1,
  score.said - score.hits,
  score.ordinaryWrong,
  share(score.named.right, score.named.of),
  share(score.named.wrong, score.named.of),
  share(score.numbered.right, score.numbered.of),
  learned ? 'halves' : '',
];

export const qualityTable = (
  records: Labelled[],
  peers: { name: string; score: Score; learned?: boolean }[],
): Table => {
  const count = scoreOf(records, () => ({ thankable: false }));
  return {
    title: `detection: quality on ${records.length} records, ${count.thankable} thankable, ${count.ordinary} ordinary mails`,
    columns: [
      'who',
      'precision',
      'recall',
      'F1',
      'false',
      'of ordinary',
      'helper right',
      'wrong',
      'ticket id',
      'learned',
    ],
    rows: peers.map(({ name, score, learned = false }) => row(name, score, learned)),
  };
};
