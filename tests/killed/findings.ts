import type { Delivered } from '../../addin/common/deliver.ts';
import words from '../../shared/text/en/common.json' with { type: 'json' };
import type { Outcome } from './storm.ts';

/** Answers to a click that say: it is in the ledger. Every other one is a sentence that says why it is not. */
const taking = new Set<string>([
  'sent',
  'refused',
  'checking',
  'unsure',
  'known',
] satisfies Delivered['kind'][]);
const sentences = new Set(
  Object.keys(words)
    .filter((key) => key.startsWith('problem.'))
    .map((key) => key.slice('problem.'.length)),
);

const howOften = (words: string[]) => {
  const times: Record<string, number> = {};
  for (const word of words) times[word] = (times[word] ?? 0) + 1;
  return times;
};

/** What must never be, in sentences; empty when all is well. Then the numbers. */
export async function findings({ halves, senders, answers }: Outcome) {
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
  const keys = new Set(rows.map((row) => (JSON.parse(String(row.source)) as { key: string }).key));
  for (const [key, said] of answers) {
    const taken = said.find((answer) => taking.has(answer));
    if (taken && !keys.has(key)) wrong.push(`a click on ${key} was told “${taken}”, and there is no row`);
    const mute = said.find((answer) => !taking.has(answer) && answer !== 'died' && !sentences.has(answer));
    if (mute) wrong.push(`a click on ${key} was told “${mute}”, for which there is no sentence`);
  }
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
      clicks: howOften([...answers.values()].flat()),
    },
  };
}
