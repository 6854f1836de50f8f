import type { Verdict } from '../../shared/detection/types.ts';
import { share, type Table } from '../report.ts';
import type { Labelled } from './records.ts';

/** Of those said with 0.9 to 1.0, with 0.8 to 0.9 and so on: how many really were thankable. */
export function calibrationTable(judged: { record: Labelled; verdict: Verdict }[]): Table {
  const bands = Array.from({ length: 10 }, (_, i) => 9 - i);
  return {
    title: 'detection: what its confidence means',
    columns: ['confidence', 'verdicts', 'mean', 'thankable', 'share'],
    rows: bands.flatMap((band) => {
      const inBand = judged.filter(
        ({ verdict }) => Math.min(9, Math.floor(verdict.confidence * 10 + 1e-9)) === band,
      );
      if (inBand.length === 0) return [];
      const right = inBand.filter(({ record }) => record.label.thankable).length;
      const mean = inBand.reduce((sum, { verdict }) => sum + verdict.confidence, 0) / inBand.length;
      return [
        [
          `${(band / 10).toFixed(1)}–${((band + 1) / 10).toFixed(1)}`,
          inBand.length,
          mean,
          right,
          share(right, inBand.length),
        ],
      ];
    }),
  };
}
