import type { Difference, RepairCounts, RepairMode } from '../../shared/repair.ts';

export interface Outcome {
  run: RepairCounts;
  isComplete: boolean;
}

/** One difference a line, so that it can be searched and counted. */
export const differenceLine = ({ kind, id, senderId, helperId, managerId, mended }: Difference): string =>
  [
    kind.padEnd(20),
    id,
    senderId && `sender ${senderId}`,
    helperId && `helper ${helperId}`,
    managerId && `manager ${managerId}`,
    mended && 'mended',
  ]
    .filter(Boolean)
    .join('  ');

const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

export function summary(mode: RepairMode, { run, isComplete }: Outcome): string {
  const looked = `Looked at ${counted(run.checked, 'row', 'rows')}`;
  const found = run.found === 0 ? 'nothing differs' : counted(run.found, 'difference', 'differences');
  const mended = mode === 'compare' ? '' : `, ${run.mended.toLocaleString('en')} mended`;
  const end = isComplete ? '.' : '. Stopped before the end: run it again to look at the rest.';
  const next = mode === 'compare' && run.found > 0 ? ' Run it with --mend to write what differs.' : '';
  return `${looked}: ${found}${mended}${end}${next}`;
}
