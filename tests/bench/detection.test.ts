import { expect, test } from 'vitest';
import { measure } from '../../bench/detection/benchmark.ts';
import { logisticRegression } from '../../bench/detection/logistic.ts';
import { ownRecords } from '../../bench/detection/own-records.ts';
import { scoreOf } from '../../bench/detection/quality.ts';
import { type Label, labelled } from '../../bench/detection/records.ts';

const label: Label = {
  id: 'one',
  thankable: true,
  ambiguous: false,
  kind: 'resolved',
  system: null,
  lang: 'en',
  helperName: 'Greta Holm',
  helperEmail: null,
  ticketId: '#0042',
};
const mail = (id: string, subject: string, thankable: boolean, content = '') =>
  labelled(
    { ...label, id, thankable, kind: thankable ? 'resolved' : 'ordinary' },
    {
      kind: 'mail',
      me: { name: 'Nora Falk', address: 'nora.falk@fabrikam.example' },
      messages: [{ subject, body: { contentType: 'text', content } }],
    },
  );

test('every table and every ratio of the detection benchmark has finite numbers', async () => {
  const records = ownRecords().filter((_, i) => i % 8 === 0);
  const { tables, ratios } = await measure(records, { turns: 1, hostileBytes: [2000, 20_000] });
  expect(tables).toHaveLength(5);
  for (const { rows, columns } of tables) {
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row).toHaveLength(columns.length);
      for (const cell of row) if (typeof cell === 'number') expect(cell).toSatisfy(Number.isFinite);
    }
  }
  for (const { name, ratio } of ratios) expect(ratio, name).toSatisfy(Number.isFinite);
});

test('a helper counts in any order of names, a ticket without its zeros, a false one against precision', () => {
  const records = [mail('hit', 'solved', true), mail('false', 'lunch', false), mail('missed', 'fixed', true)];
  const score = scoreOf(records, (record) =>
    record.label.id === 'missed'
      ? { thankable: false }
      : { thankable: true, ticketId: '42', helper: { name: 'Holm Greta', address: null } },
  );
  expect(score).toMatchObject({ precision: 0.5, recall: 0.5, f1: 0.5, ordinaryWrong: 1 });
  expect(score.named).toEqual({ of: 1, right: 1, wrong: 0 });
  expect(score.numbered).toEqual({ of: 1, right: 1 });
});

test('the regression learns what it is shown, or it would be no peer', () => {
  const judge = logisticRegression(
    ['printer', 'mail', 'phone', 'screen'].flatMap((thing) => [
      mail(`${thing} yes`, `Your ${thing} ticket is resolved`, true),
      mail(`${thing} no`, `Your ${thing} ticket was received`, false),
    ]),
  );
  expect(judge(mail('new', 'Your badge ticket is resolved', true))).toBe(true);
  expect(judge(mail('new', 'Your badge ticket was received', false))).toBe(false);
});
