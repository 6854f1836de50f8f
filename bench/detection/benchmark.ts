import { detectResolution } from '../../shared/detection/detect.ts';
import type { Options, Report } from '../report.ts';
import { naiveBayes, naturalBayes } from './bayes.ts';
import { calibrationTable } from './calibration.ts';
import { shippedEngine } from './engine.ts';
import { saidAcross } from './halves.ts';
import { keywordAnywhere, keywordInSubject } from './keywords.ts';
import { leaveOneOut } from './leave-one-out.ts';
import { linearity } from './linearity.ts';
import { logisticRegression } from './logistic.ts';
import { ownRecords } from './own-records.ts';
import { qualityTable, scoreOf } from './quality.ts';
import { type Labelled, recordsIn } from './records.ts';
import { speed } from './speed.ts';

export async function run({ corpus }: Options): Promise<Report> {
  const records = corpus ? recordsIn(corpus) : ownRecords();
  const notes = corpus
    ? []
    : ['These are the project’s own mails, which are the engine’s tests: only its peers are measured here.'];
  return measure(records, { notes, turns: 5, say: (what) => console.error(`  ${what} …`) });
}

interface Effort {
  /** How often each time is taken. */
  turns: number;
  hostileBytes?: [within: number, beyond: number];
  /** What is to be known about the records. */
  notes?: string[];
  say?: (what: string) => void;
}

/** Every table of the detection benchmark. */
export async function measure(
  records: Labelled[],
  { turns, hostileBytes, notes = [], say = () => {} }: Effort,
): Promise<Report> {
  say(`judging ${records.length} records`);
  const judged = records.map((record) => ({ record, verdict: detectResolution(record.conversation) }));
  const verdicts = new Map(judged.map(({ record, verdict }) => [record.label.id, verdict]));
  const score = scoreOf(records, ({ label }) => verdicts.get(label.id) ?? { thankable: false });

  const learned = async (name: string, learn: Parameters<typeof saidAcross>[1]) => {
    say(`learning: ${name}`);
    const said = await saidAcross(records, learn);
    return {
      name,
      learned: true,
      score: scoreOf(records, ({ label }) => ({ thankable: said.get(label.id) ?? false })),
    };
  };
  const peers = [
    {
      name: 'keyword in subject',
      score: scoreOf(records, (record) => ({ thankable: keywordInSubject(record) })),
    },
    {
      name: 'keyword anywhere',
      score: scoreOf(records, (record) => ({ thankable: keywordAnywhere(record) })),
    },
    await learned('naive Bayes (bayes)', naiveBayes),
    await learned('naive Bayes (natural’s)', (examples) => naturalBayes(examples).judge),
    await learned('logistic regression', logisticRegression),
  ];
  say('leaving one system out');
  const general = leaveOneOut(records);
  say('speed');
  const engine = await shippedEngine();
  const fast = await speed(engine, records, turns);
  say('hostile mail');
  const linear = await linearity(engine, turns, ...(hostileBytes ?? []));

  const bestPeer = Math.max(...peers.map((peer) => peer.score.f1 ?? 0));
  return {
    tables: [
      { ...qualityTable(records, [{ name: 'Kind Regards', score }, ...peers]), notes },
      calibrationTable(judged),
      general.table,
      fast.table,
      linear.table,
    ],
    ratios: [
      { name: 'F1 / best peer’s F1', ratio: (score.f1 ?? 0) / Math.max(bestPeer, Number.EPSILON) },
      { name: 'precision', ratio: score.precision ?? 0, atLeast: 0.98 },
      { name: 'recall', ratio: score.recall ?? 0, atLeast: 0.95 },
      { name: 'recall without a system’s own entry', ratio: general.recall ?? 0, atLeast: 0.8 },
      ...fast.ratios,
      ...linear.ratios,
    ],
  };
}
