import { detectResolution } from '../../shared/detection/detect.ts';
import { systems } from '../../shared/detection/systems/all.ts';
import { type Cell, share, type Table } from '../report.ts';
import type { Labelled } from './records.ts';

const entries = new Set(systems.map(({ name }) => name));
const caught = (records: Labelled[], disabled: string[]) =>
  records.filter(({ conversation }) => detectResolution(conversation, { disabled }).thankable).length;

/** Each system's thankable mails, with the system's own entry and without: what the general rules still find. */
export function leaveOneOut(records: Labelled[]): { table: Table; recall: number | null } {
  const bySystem = new Map<string, Labelled[]>();
  for (const record of records) {
    const system = systemOf(record);
    if (record.label.thankable && system) bySystem.set(system, [...(bySystem.get(system) ?? []), record]);
  }
  let all = 0;
  let found = 0;
  const rows: Cell[][] = [...bySystem].sort().map(([system, thankable]) => {
    const withEntry = caught(thankable, []);
    const without = caught(thankable, [system]);
    all += thankable.length;
    found += without;
    const known = entries.has(system) ? 'yes' : 'none';
    return [
      system,
      known,
      thankable.length,
      share(withEntry, thankable.length),
      share(without, thankable.length),
    ];
  });
  return {
    table: {
      title: 'detection: recall per system without its own entry',
      columns: ['system', 'entry', 'thankable', 'with', 'without'],
      rows: [...rows, ['all', '', all, null, share(found, all)]],
    },
    recall: share(found, all),
  };
}

/** The label's system, unless it names where people talked: `human-chat:…`, `ordinary-mail:…`. */
function systemOf({ label, conversation }: Labelled): string | null {
  if (label.system) return label.system.includes(':') ? null : label.system;
  return detectResolution(conversation).system;
}
