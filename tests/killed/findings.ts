import type { Outcome } from './storm.ts';

/** What must never be, in sentences; empty when all is well. Then the numbers. */
export async function findings({ halves, senders }: Outcome) {
  const [tables, delivered] = [await halves.tables(), await halves.delivered()];
  const rows = (tables.Ledger ?? []).filter((row) => row.rowKey.startsWith('thanks_'));
  const shown = new Set((tables.Recognition ?? []).map((row) => row.rowKey.split('_')[1]));
  const wrong: string[] = [];
  const states = new Map<string, number>();
  for (const row of rows) {
    const id = String(row.id);
    const times = delivered.get(id) ?? 0;
    const allowed = 1 + senders.reduce((sum, sender) => sum + (sender.sentAgain.get(id) ?? 0), 0);
    states.set(String(row.state), (states.get(String(row.state)) ?? 0) + 1);
    if (times > allowed) wrong.push(`${id} left ${times} times, and was wanted ${allowed} times`);
    if (times > 0 && row.state !== 'sent') wrong.push(`${id} was delivered and is ${row.state}`);
    if (row.state === 'sent' && times === 0) wrong.push(`${id} is called sent and was never delivered`);
    if (row.state === 'sent' && !shown.has(id)) wrong.push(`${id} is sent and in no view`);
    if (!['sent', 'refused'].includes(String(row.state))) wrong.push(`${id} is stuck as ${row.state}`);
  }
  const ids = new Set(rows.map((row) => String(row.id)));
  for (const id of delivered.keys()) if (!ids.has(id)) wrong.push(`${id} was delivered and has no row`);
  const poisoned = await halves.poisoned();
  if (poisoned > 0) wrong.push(`${poisoned} messages were given up`);
  return {
    wrong,
    numbers: {
      rows: rows.length,
      ...Object.fromEntries(states),
      delivered: [...delivered.values()].reduce((sum, times) => sum + times, 0),
      sentAgain: senders.reduce((sum, sender) => sum + sender.sentAgain.size, 0),
      kills: halves.kills,
    },
  };
}
